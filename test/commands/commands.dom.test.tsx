import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CommandsProvider, useAvailableCommands, useCommand, useCommands } from "../../renderer/commands/commands.tsx";
import { createFakePlatform } from "../../renderer/platform/fake.ts";
import { PlatformProvider } from "../../renderer/platform/platform-context.tsx";
import type { Shell } from "../../renderer/platform/shell.ts";
import type { CommandName } from "../../shared/ipc/command-names.ts";

afterEach(cleanup);

interface OfferProps {
  readonly name: CommandName;
  readonly run: (() => void) | undefined;
  readonly detail?: string;
}

function Offer({ name, run, detail }: OfferProps) {
  useCommand(name, run === undefined ? undefined : { run, detail });
  return null;
}

/** A part of a control as React Aria draws it. */
function Part({ kind }: { readonly kind: string }) {
  return <div role={kind} aria-label="x" tabIndex={-1} />;
}

function Available() {
  const { registry } = useCommands();
  return (
    <output>
      {useAvailableCommands()
        .map((name) => `${name}:${registry.act(name)?.detail ?? ""}`)
        .join(" ")}
    </output>
  );
}

function draw(children: React.ReactNode, shell?: Shell) {
  const platform = { ...createFakePlatform(), ...(shell === undefined ? {} : { shell }) };
  const frame = (content: React.ReactNode) => (
    <PlatformProvider platform={platform}>
      <CommandsProvider>
        {content}
        <Available />
      </CommandsProvider>
    </PlatformProvider>
  );
  const { rerender } = render(frame(children));
  return (content: React.ReactNode) => rerender(frame(content));
}

const available = () => screen.getByRole("status").textContent;

describe("commands", () => {
  it("are there while somebody on screen provides them", () => {
    const redraw = draw(<Offer name="edit.undo" run={() => undefined} detail="muutos" />);
    expect(available()).toBe("edit.undo:muutos");
    redraw(<Offer name="edit.undo" run={() => undefined} detail="poisto" />);
    expect(available()).toBe("edit.undo:poisto");
    redraw(<Offer name="edit.undo" run={undefined} />);
    expect(available()).toBe("");
  });

  it("do what is drawn now, and the inner one of two", () => {
    const [outer, before, now] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    const redraw = draw([
      <Offer key="o" name="edit.undo" run={outer} />,
      <Offer key="i" name="edit.undo" run={before} />,
    ]);
    redraw([<Offer key="o" name="edit.undo" run={outer} />, <Offer key="i" name="edit.undo" run={now} />]);
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    expect([outer, before, now].map((each) => each.mock.calls.length)).toEqual([0, 0, 1]);
    redraw(<Offer key="o" name="edit.undo" run={outer} />);
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    expect(outer).toHaveBeenCalledTimes(1);
  });

  it("take a key only when they can be done", () => {
    const redraw = draw(<Offer name="file.import" run={() => undefined} />);
    // False: the browser's own meaning was prevented.
    expect(fireEvent.keyDown(document.body, { key: "o", ctrlKey: true })).toBe(false);
    redraw(null);
    expect(fireEvent.keyDown(document.body, { key: "o", ctrlKey: true })).toBe(true);
  });

  it.each([
    ["a text field", <input key="t" aria-label="x" />],
    ["a text of many lines", <textarea key="t" aria-label="x" />],
    ["a part of a day", <Part key="t" kind="spinbutton" />],
    ["a list of choices", <Part key="t" kind="listbox" />],
  ])("leave the keys of %s alone", (_what, field) => {
    const run = vi.fn<() => void>();
    draw([<Offer key="o" name="edit.undo" run={run} />, <Offer key="h" name="help.shortcuts" run={run} />, field]);
    const target = screen.getByLabelText("x");
    fireEvent.keyDown(target, { key: "z", ctrlKey: true });
    fireEvent.keyDown(target, { key: "/", ctrlKey: true });
    expect(run).not.toHaveBeenCalled();
  });

  it("work from a checkbox, which takes no letters", () => {
    const run = vi.fn<() => void>();
    draw([<Offer key="o" name="edit.undo" run={run} />, <input key="t" type="checkbox" aria-label="x" />]);
    fireEvent.keyDown(screen.getByLabelText("x"), { key: "z", ctrlKey: true });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("do nothing to the page under a dialog, nor while a key is held or was taken", () => {
    const run = vi.fn<() => void>();
    const offer = <Offer key="o" name="edit.undo" run={run} />;
    const redraw = draw([offer, <Part key="d" kind="dialog" />]);
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    redraw(offer);
    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true, repeat: true });
    const taken = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true });
    taken.preventDefault();
    document.body.dispatchEvent(taken);
    expect(run).not.toHaveBeenCalled();
  });

  it("are told to the native menu and taken from it", () => {
    const told: (readonly CommandName[])[] = [];
    let choose: (name: CommandName) => void = () => undefined;
    const shell = {
      onCommand(listener: (name: CommandName) => void) {
        choose = listener;
        return () => undefined;
      },
      tellCommands: (names: readonly CommandName[]) => void told.push(names),
    } as Partial<Shell> as Shell;
    const run = vi.fn<() => void>();
    const redraw = draw(<Offer name="edit.undo" run={run} />, shell);
    expect(told.at(-1)).toEqual(["edit.undo"]);
    act(() => choose("edit.undo"));
    act(() => choose("edit.redo"));
    expect(run).toHaveBeenCalledTimes(1);
    redraw(null);
    expect(told.at(-1)).toEqual([]);
  });

  it("need nobody to offer them to", () => {
    expect(() => render(<Offer name="edit.undo" run={() => undefined} />)).not.toThrow();
  });
});
