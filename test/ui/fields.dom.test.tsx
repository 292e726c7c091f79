import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Checkbox } from "../../renderer/ui/checkbox.tsx";
import { CheckboxGroup } from "../../renderer/ui/checkbox-group.tsx";
import { ComboBox } from "../../renderer/ui/combo-box.tsx";
import { NumberField } from "../../renderer/ui/number-field.tsx";
import { RadioGroup } from "../../renderer/ui/radio-group.tsx";
import { Select } from "../../renderer/ui/select.tsx";
import { Switch } from "../../renderer/ui/switch.tsx";
import { TextField } from "../../renderer/ui/text-field.tsx";
import { renderUi, words } from "./support.tsx";

afterEach(cleanup);

const nothing = () => undefined;
const choices = [
  { id: "a", label: "Aamu", note: "Avopolku" },
  { id: "b", label: "Bertta" },
  { id: "c", label: "Celia", isDisabled: true },
] as const;
type Id = (typeof choices)[number]["id"];

function description(element: HTMLElement): string {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== "");
  return ids.map((id) => document.getElementById(id)?.textContent ?? `missing ${id}`).join(" | ");
}

describe("TextField", () => {
  it("is named by its label and described by its help and its error, in words", () => {
    renderUi(
      <TextField
        label="Otsikko"
        description="Lyhyesti."
        error="Täytä tämä kohta."
        value=""
        onChange={nothing}
        isRequired
      />,
    );
    const input = screen.getByRole("textbox", { name: /^Otsikko/ });
    expect(description(input)).toBe("Lyhyesti. | Täytä tämä kohta.");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(words.required)).toBeDefined();
  });

  it("counts what is left only near the limit, never cuts, and says how much is too much", () => {
    const { rerender } = renderUi(
      <TextField label="A" value={"x".repeat(10)} onChange={nothing} maxCharacters={100} />,
    );
    expect(screen.queryByText(/merkk/)).toBeNull();
    rerender(<TextField label="A" value={"x".repeat(95)} onChange={nothing} maxCharacters={100} />);
    expect(screen.getByText("5 merkkiä jäljellä").getAttribute("aria-live")).toBe("polite");
    rerender(<TextField label="A" value={"x".repeat(101)} onChange={nothing} maxCharacters={100} />);
    expect(screen.getByText("Yksi merkki liikaa")).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toHaveLength(101);
  });

  it("gives its id to the control", () => {
    renderUi(<TextField id="notes" label="A" value="" onChange={nothing} isMultiline />);
    expect(document.getElementById("notes")?.tagName).toBe("TEXTAREA");
  });
});

describe("NumberField", () => {
  function Weight({ heard }: { readonly heard: (number | undefined)[] }) {
    const [value, setValue] = useState<number | undefined>(undefined);
    const change = (next: number | undefined) => {
      heard.push(next);
      setValue(next);
    };
    return <NumberField label="Painoarvo" value={value} onChange={change} decimals={1} maxValue={100} />;
  }

  it("takes a decimal comma; an emptied field is undefined, not zero", async () => {
    const heard: (number | undefined)[] = [];
    renderUi(<Weight heard={heard} />);
    const input = screen.getByRole<HTMLInputElement>("textbox", { name: "Painoarvo" });
    await userEvent.type(input, "2,5");
    await userEvent.tab();
    expect(heard.at(-1)).toBe(2.5);
    expect(input.value).toBe("2,5");
    await userEvent.clear(input);
    await userEvent.tab();
    expect(heard.at(-1)).toBeUndefined();
    expect(input.value).toBe("");
  });
});

describe("Select", () => {
  it("is chosen from by keyboard and shows the chosen words", async () => {
    const chosen = vi.fn<(id: Id) => void>();
    function Sample() {
      const [value, setValue] = useState<Id | undefined>(undefined);
      const change = (id: Id) => {
        chosen(id);
        setValue(id);
      };
      return <Select id="who" label="Kuka" description="Yksi." choices={choices} value={value} onChange={change} />;
    }
    renderUi(<Sample />);
    const trigger = screen.getByRole("button", { name: /Kuka/ });
    expect(trigger.id).toBe("who");
    expect(trigger.textContent).toContain(words.chooseOne);
    trigger.focus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "AamuAvopolku",
      "Bertta",
      "Celia",
    ]);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(chosen.mock.calls).toEqual([["b"]]);
    expect(trigger.textContent).toBe("Bertta");
  });

  it("says its error", () => {
    renderUi(<Select label="Kuka" choices={choices} value={undefined} onChange={nothing} error="Valitse yksi." />);
    expect(description(screen.getByRole("button", { name: /Kuka/ }))).toContain("Valitse yksi.");
  });
});

describe("ComboBox", () => {
  it("finds by any part of the words, says when nothing fits, and can be emptied", async () => {
    const heard: (Id | undefined)[] = [];
    function Sample() {
      const [value, setValue] = useState<Id | undefined>("a");
      const change = (id: Id | undefined) => {
        heard.push(id);
        setValue(id);
      };
      return <ComboBox label="Kuka" choices={choices} value={value} onChange={change} />;
    }
    renderUi(<Sample />);
    const input = screen.getByRole<HTMLInputElement>("combobox", { name: "Kuka" });
    expect(input.value).toBe("Aamu");
    await userEvent.clear(input);
    await userEvent.type(input, "ertt");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Bertta"]);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(heard.at(-1)).toBe("b");
    await userEvent.clear(input);
    expect(heard.at(-1)).toBeUndefined();
    await userEvent.type(input, "xyz");
    expect(screen.getByText(words.noOptions)).toBeDefined();
  });
});

describe("groups", () => {
  it("a radio group is one stop of Tab, moved in by arrows", async () => {
    const chosen = vi.fn<(id: Id) => void>();
    renderUi(<RadioGroup label="Kuka" choices={choices} value="a" onChange={chosen} error="Valitse yksi." />);
    const group = screen.getByRole("radiogroup", { name: "Kuka" });
    expect(description(group)).toContain("Valitse yksi.");
    await userEvent.tab();
    expect(document.activeElement).toBe(within(group).getByRole("radio", { name: /Aamu/ }));
    await userEvent.keyboard("{ArrowDown}");
    expect(chosen.mock.calls).toEqual([["b"]]);
  });

  it("a check box group answers in the order of its choices", async () => {
    const chosen = vi.fn<(ids: readonly Id[]) => void>();
    renderUi(<CheckboxGroup label="Ketkä" choices={choices} value={["b"]} onChange={chosen} layout="tiles" />);
    await userEvent.click(screen.getByRole("checkbox", { name: /Aamu/ }));
    expect(chosen.mock.calls).toEqual([[["a", "b"]]]);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Celia" }).disabled).toBe(true);
  });

  it("a check box and a switch are named by their words and turned by the space bar", async () => {
    const changed = vi.fn<(isSelected: boolean) => void>();
    renderUi(
      <>
        <Checkbox isSelected={false} onChange={changed} note="Kirjataan muistioon">
          Kuultu
        </Checkbox>
        <Switch isSelected onChange={changed}>
          Tiivis
        </Switch>
      </>,
    );
    screen.getByRole("checkbox", { name: /^Kuultu/ }).focus();
    await userEvent.keyboard(" ");
    screen.getByRole("switch", { name: "Tiivis" }).focus();
    await userEvent.keyboard(" ");
    expect(changed.mock.calls).toEqual([[true], [false]]);
  });
});
