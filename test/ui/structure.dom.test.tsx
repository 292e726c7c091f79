import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CheckboxGroup } from "../../renderer/ui/checkbox-group.tsx";
import { ComboBox } from "../../renderer/ui/combo-box.tsx";
import { DateField } from "../../renderer/ui/date-field.tsx";
import { ErrorSummary } from "../../renderer/ui/error-summary.tsx";
import { Form } from "../../renderer/ui/form.tsx";
import { NumberField } from "../../renderer/ui/number-field.tsx";
import { RadioGroup } from "../../renderer/ui/radio-group.tsx";
import { Select } from "../../renderer/ui/select.tsx";
import { SideMark } from "../../renderer/ui/side-mark.tsx";
import { StatusTag, type StatusTone } from "../../renderer/ui/status-tag.tsx";
import { Table, type TableSort } from "../../renderer/ui/table.tsx";
import { TextField } from "../../renderer/ui/text-field.tsx";
import { TimeField } from "../../renderer/ui/time-field.tsx";
import { renderUi } from "./support.tsx";

afterEach(cleanup);

const nothing = () => undefined;
const choices = [
  { id: "a", label: "Aamu" },
  { id: "b", label: "Bertta" },
] as const;

describe("ErrorSummary", () => {
  const ids = ["text", "number", "day", "time", "select", "combo", "radio", "checks"];

  it("takes the focus at each refused submit and leads to every kind of field without changing the address", async () => {
    const errors = ids.map((id) => ({ fieldId: id, text: `Korjaa ${id}` }));
    const page = (attempt: number) => (
      <>
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextField id="text" label="Teksti" value="" onChange={nothing} />
        <NumberField id="number" label="Luku" value={undefined} onChange={nothing} />
        <DateField id="day" label="Päivä" value="" onChange={nothing} />
        <TimeField id="time" label="Aika" value="" onChange={nothing} />
        <Select id="select" label="Valinta" choices={choices} value={undefined} onChange={nothing} />
        <ComboBox id="combo" label="Haku" choices={choices} value={undefined} onChange={nothing} />
        <RadioGroup id="radio" label="Yksi" choices={choices} value={undefined} onChange={nothing} />
        <CheckboxGroup id="checks" label="Monta" choices={choices} value={[]} onChange={nothing} />
      </>
    );
    const { rerender } = renderUi(page(0));
    Element.prototype.scrollIntoView = vi.fn<() => void>();
    expect(document.activeElement).toBe(document.body);
    rerender(page(1));
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Korjaa nämä 8 kohtaa" }));
    const address = location.href;
    for (const id of ids) {
      await userEvent.click(screen.getByRole("link", { name: `Korjaa ${id}` }));
      const target = document.getElementById(id);
      expect(`${id} ${target?.contains(document.activeElement) ?? "missing"}`).toBe(`${id} true`);
      expect(document.activeElement?.matches("input, textarea, button")).toBe(true);
    }
    expect(location.href).toBe(address);
    rerender(page(2));
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "Korjaa nämä 8 kohtaa" }));
  });
});

describe("Form", () => {
  it("is sent by Enter in a line and by Ctrl with Enter in a text of several lines", async () => {
    const sent = vi.fn<() => void>();
    renderUi(
      <Form aria-label="Palaute" onSubmit={sent}>
        <TextField label="Rivi" value="" onChange={nothing} />
        <TextField label="Teksti" value="" onChange={nothing} isMultiline />
        <button type="submit">Tallenna</button>
      </Form>,
    );
    await userEvent.type(screen.getByRole("textbox", { name: "Rivi" }), "{Enter}");
    expect(sent).toHaveBeenCalledTimes(1);
    await userEvent.type(screen.getByRole("textbox", { name: "Teksti" }), "{Enter}");
    expect(sent).toHaveBeenCalledTimes(1);
    await userEvent.type(screen.getByRole("textbox", { name: "Teksti" }), "{Control>}{Enter}{/Control}");
    expect(sent).toHaveBeenCalledTimes(2);
  });
});

describe("Table", () => {
  interface Row {
    readonly id: string;
    readonly title: string;
    readonly days: number;
  }
  const rows: readonly Row[] = [
    { id: "1", title: "Sijaispooli", days: 3 },
    { id: "2", title: "Takaisinsoitto", days: 12 },
  ];
  const table = (shown: readonly Row[], sort?: TableSort, onSort?: (sort: TableSort) => void) => (
    <Table
      caption="Toimenpiteet"
      rows={shown}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      empty="Ei vielä toimenpiteitä"
      columns={[
        { id: "title", header: "Mitä", cell: ({ title }) => title, isRowHeader: true, isSortable: true },
        { id: "days", header: "Päiviä", cell: ({ days }) => days, align: "end" },
      ]}
    />
  );

  it("is a table with a name, heads of columns and of rows", () => {
    renderUi(table(rows));
    const found = screen.getByRole("table", { name: "Toimenpiteet" });
    expect(
      within(found)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["Mitä", "Päiviä"]);
    expect(
      within(found)
        .getAllByRole("rowheader")
        .map((cell) => cell.textContent),
    ).toEqual(["Sijaispooli", "Takaisinsoitto"]);
  });

  it("says its order and asks for the other one", async () => {
    const sorted = vi.fn<(sort: TableSort) => void>();
    const { rerender } = renderUi(table(rows, undefined, sorted));
    const head = screen.getByRole("columnheader", { name: "Mitä" });
    expect(head.getAttribute("aria-sort")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Mitä" }));
    rerender(table(rows, { column: "title", direction: "ascending" }, sorted));
    expect(head.getAttribute("aria-sort")).toBe("ascending");
    await userEvent.click(screen.getByRole("button", { name: "Mitä" }));
    expect(sorted.mock.calls.map(([sort]) => sort.direction)).toEqual(["ascending", "descending"]);
  });

  it("says what would be there when it is empty", () => {
    renderUi(table([]));
    expect(screen.getByText("Ei vielä toimenpiteitä")).toBeDefined();
  });
});

describe("marks", () => {
  it("draws each side in a shape of its own, filled or hollow, hidden from screen readers", () => {
    renderUi(
      <>
        <SideMark side="buyer">Tilaaja</SideMark>
        <SideMark side="provider">Tuottajat</SideMark>
        <SideMark side="client" isHollow>
          Asiakkaat
        </SideMark>
      </>,
    );
    const shape = (words: string) => screen.getByText(words).parentElement?.querySelector("svg");
    const shapes = ["Tilaaja", "Tuottajat", "Asiakkaat"].map(shape);
    expect(shapes.map((svg) => svg?.firstElementChild?.tagName)).toEqual(["rect", "path", "circle"]);
    expect(shapes.map((svg) => svg?.firstElementChild?.getAttribute("fill"))).toEqual([
      "currentColor",
      "currentColor",
      "none",
    ]);
    expect(shapes.map((svg) => svg?.getAttribute("aria-hidden"))).toEqual(["true", "true", "true"]);
  });

  it("draws each status in a shape of its own", () => {
    const tones: readonly StatusTone[] = ["neutral", "active", "waiting", "done", "late", "danger"];
    renderUi(
      <>
        {tones.map((tone) => (
          <StatusTag key={tone} tone={tone}>
            {tone}
          </StatusTag>
        ))}
      </>,
    );
    const drawings = tones.map((tone) => screen.getByText(tone).parentElement?.querySelector("svg")?.innerHTML);
    expect(new Set(drawings).size).toBe(tones.length);
  });
});
