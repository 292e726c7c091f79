import { act, render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { SessionProvider, useBook, useSaveState, useSession, useSnapshot } from "../../renderer/data/hooks.tsx";
import { createMachine, newGroup, valueOf } from "./support.ts";

describe("the hooks", () => {
  test("draw again what has changed, and only that", async () => {
    const session = await newGroup(createMachine(1));
    const drawn = vi.fn<() => void>();
    function Titles() {
      drawn();
      return (
        <p>
          {useBook()
            .all("action")
            .map(({ title }) => title)
            .join()}
        </p>
      );
    }
    function Saving() {
      return <output>{useSaveState().type}</output>;
    }
    function Version() {
      return <b>{`${useSnapshot().version}/${useSession().group}`}</b>;
    }
    render(
      <SessionProvider session={session}>
        <Titles />
        <Saving />
        <Version />
      </SessionProvider>,
    );
    expect(screen.getByRole("status").textContent).toBe("saved");
    drawn.mockClear();
    await act(async () => valueOf(await session.edit("action", "a1", { title: "Yksi" })));
    expect(screen.getByText("Yksi")).toBeTruthy();
    expect(screen.getByText(`${session.snapshot().version}/${session.group}`)).toBeTruthy();
    // Once for the new book; not for "saving" and "saved".
    expect(drawn).toHaveBeenCalledOnce();
  });

  test("say that they need an open group", () => {
    function Lost() {
      return <p>{useBook().all("action").length}</p>;
    }
    expect(() => render(<Lost />)).toThrow("a group is open here");
  });
});
