import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { DateField } from "../../renderer/ui/date-field.tsx";
import { TimeField } from "../../renderer/ui/time-field.tsx";
import { renderUi, words } from "./support.tsx";

afterEach(cleanup);

interface Heard {
  readonly value: string;
  readonly isUnderstood: boolean;
}

function Due({ heard, start = "" }: { readonly heard: Heard[]; readonly start?: string }) {
  const [day, setDay] = useState(start);
  return (
    <>
      <DateField
        label="Määräaika"
        value={day}
        near="2026-01-15"
        onChange={(value, isUnderstood) => {
          heard.push({ value, isUnderstood });
          setDay(value);
        }}
      />
      <button type="button" onClick={() => setDay("2026-12-24")}>
        muualta
      </button>
    </>
  );
}

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Määräaika" });

describe("DateField", () => {
  it("understands a day as it is typed and shows it in its usual form when left", async () => {
    const heard: Heard[] = [];
    renderUi(<Due heard={heard} />);
    await userEvent.type(field(), "05.03.");
    expect(heard.at(-1)).toEqual({ value: "2026-03-05", isUnderstood: true });
    expect(field().value).toBe("05.03.");
    await userEvent.tab();
    expect(field().value).toBe("5.3.2026");
    expect(field().getAttribute("aria-invalid")).toBeNull();
  });

  it("keeps what it does not understand, says so beside the field, and tells the form", async () => {
    const heard: Heard[] = [];
    renderUi(<Due heard={heard} start="2026-03-05" />);
    await userEvent.clear(field());
    await userEvent.type(field(), "30.2.2026");
    expect(screen.queryByText(words.dateMissing)).toBeNull();
    await userEvent.tab();
    expect(field().value).toBe("30.2.2026");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(describedBy(field()).at(-1) ?? "")?.textContent).toBe(words.dateMissing);
    expect(heard.at(-1)).toEqual({ value: "", isUnderstood: false });
  });

  it("lets go of an earlier problem when the text is corrected", async () => {
    renderUi(<Due heard={[]} />);
    await userEvent.type(field(), "keväällä");
    await userEvent.tab();
    expect(screen.getByText(words.dateInvalid)).toBeDefined();
    await userEvent.clear(field());
    await userEvent.type(field(), "1.4.2026");
    expect(screen.queryByText(words.dateInvalid)).toBeNull();
  });

  it("shows a value that comes from elsewhere instead of what was typed", async () => {
    renderUi(<Due heard={[]} />);
    await userEvent.type(field(), "ei tiedossa");
    await userEvent.click(screen.getByRole("button", { name: "muualta" }));
    expect(field().value).toBe("24.12.2026");
    expect(field().getAttribute("aria-invalid")).toBeNull();
  });

  it("offers a calendar by keyboard, on the day that is set, and gives the focus back", async () => {
    const heard: Heard[] = [];
    renderUi(<Due heard={heard} start="2026-03-05" />);
    await userEvent.click(field());
    await userEvent.tab();
    const button = screen.getByRole("button", { name: "Avaa kalenteri: Määräaika" });
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("grid", { name: /maaliskuu 2026/i })).toBeDefined();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(heard.at(-1)).toEqual({ value: "2026-03-06", isUnderstood: true });
    await expect.poll(() => document.activeElement).toBe(button);
    expect(field().value).toBe("6.3.2026");
  });

  it("takes an imported text that is no day without breaking", () => {
    renderUi(<Due heard={[]} start="kevät 2026" />);
    expect(field().value).toBe("kevät 2026");
  });
});

describe("TimeField", () => {
  function Start({ heard }: { readonly heard: Heard[] }) {
    const [time, setTime] = useState("");
    const change = (value: string, isUnderstood: boolean) => {
      heard.push({ value, isUnderstood });
      setTime(value);
    };
    return <TimeField label="Alkaa klo" value={time} onChange={change} />;
  }

  it.each(["14.05", "14:05", "1405"])("understands %j", async (text) => {
    const heard: Heard[] = [];
    renderUi(<Start heard={heard} />);
    const input = screen.getByRole<HTMLInputElement>("textbox", { name: "Alkaa klo" });
    await userEvent.type(input, text);
    await userEvent.tab();
    expect(heard.at(-1)).toEqual({ value: "14:05", isUnderstood: true });
    expect(input.value).toBe("14.05");
  });

  it("says what is wrong with another text", async () => {
    renderUi(<Start heard={[]} />);
    await userEvent.type(screen.getByRole("textbox"), "25.00");
    await userEvent.tab();
    expect(screen.getByText(words.timeInvalid)).toBeDefined();
  });
});

function describedBy(element: HTMLElement): readonly string[] {
  return (element.getAttribute("aria-describedby") ?? "").split(" ");
}
