import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { CommandsProvider } from "../../../../renderer/commands/commands.tsx";
import { TypedProvider } from "../../../../renderer/data/typed/typed-context.tsx";
import { EnterLive } from "../../../../renderer/features/meetings/live/enter-live.tsx";
import { LivePlace } from "../../../../renderer/features/meetings/live/live-place.tsx";
import { useNavigation } from "../../../../renderer/navigation/navigation.tsx";
import { useBook } from "../../../../renderer/data/hooks.tsx";
import { createI18n } from "../../../../renderer/text/words.ts";
import { createFakeSession, fakeRecord, type FakeRecord } from "../../../support/fake-session.ts";
import { renderScreen } from "../render-screen.tsx";
import { items, meeting, people, time } from "../small-group.ts";
import { createTypedMemory } from "./typed-memory.ts";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

const t = createI18n("fi").getFixedT("fi", "live");
const c = createI18n("fi").getFixedT("fi", "capture");
const m = createI18n("fi").getFixedT("fi", "meetings");

type Status = "draft" | "called" | "under-way" | "held" | "in-review";

function group(status: Status, ...more: readonly FakeRecord[]): readonly FakeRecord[] {
  return [...people, { ...meeting, wish: { ...meeting.wish, status } }, ...items, ...more];
}

/** The meeting's page and meeting mode, as the address leads to them. */
function Place() {
  const { route } = useNavigation();
  const found = useBook().get("meeting", "m");
  if (route.place === "live") return <LivePlace id="m" item={route.item} isNotes={route.isNotes === true} />;
  return found === undefined ? null : <EnterLive meeting={found} />;
}

function open(hash: string, records: readonly FakeRecord[], member = "pro") {
  window.location.hash = hash;
  const session = createFakeSession({ records, member });
  const user = renderScreen(
    <CommandsProvider>
      <TypedProvider store={createTypedMemory()}>
        <Place />
      </TypedProvider>
    </CommandsProvider>,
    { session },
  );
  return { session, user, book: () => session.snapshot().book };
}

const line = () => screen.getByRole<HTMLInputElement>("combobox", { name: new RegExp(c("label")) });
const title = (name: string) => screen.findByRole("heading", { level: 2, name });

describe("taking notes while somebody else leads the meeting", () => {
  it("goes through the whole agenda by key and by hand, and writes nothing", async () => {
    const { session, user } = open("#/notes/m", group("called"));
    await title("Avaus");
    await user.keyboard("{F8}");
    await title("Etusijajärjestys");
    await user.keyboard("{F8}");
    await title("Päättäminen");
    await user.keyboard("{Shift>}{F8}{/Shift}");
    await title("Etusijajärjestys");
    await user.click(
      within(screen.getByRole("navigation", { name: t("agenda.title") })).getByRole("button", { name: /Avaus/ }),
    );
    await title("Avaus");
    expect(session.saves).toHaveLength(0);
    expect(window.location.hash).toBe("#/notes/m/i1");
    expect(screen.queryByRole("button", { name: t("close") })).toBeNull();
    expect(screen.queryByText(t("item.notRunning"))).toBeNull();
  });

  it("saves what was written under the item in sight, and only that", async () => {
    const { user, book } = open("#/notes/m/i2", group("called"));
    await title("Etusijajärjestys");
    await user.type(line(), "Puhuttiin jonoista{Enter}");
    await waitFor(() => expect(book().all("note")).toMatchObject([{ text: "Puhuttiin jonoista", item: "i2" }]));
    expect(book().get("meeting", "m")).toMatchObject({ status: "called" });
    expect(book().get("meeting", "m")?.openedAt).toBeUndefined();
    expect(book().all("item-handling")).toEqual([]);
  });

  it("says that the meeting is not open here, and opens it when asked to; the focus is not lost", async () => {
    const { user, book } = open("#/notes/m/i2", group("called"));
    const bar = screen.getByRole("region", { name: t("notes.title") });
    expect(bar.textContent).toContain(t("notes.notOpened"));
    await user.click(within(bar).getByRole("button", { name: t("start") }));
    await waitFor(() => expect(book().get("meeting", "m")).toMatchObject({ status: "under-way" }));
    await title("Avaus");
    expect(window.location.hash).toBe("#/live/m");
    expect(screen.queryByRole("region", { name: t("notes.title") })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  it("also writes no times once the leader's file has come, and leaves closing to the leader", async () => {
    const running = fakeRecord("item-handling", "s1", { meeting: "m", item: "i1", from: time("09:00") });
    const { session, user } = open("#/notes/m", group("under-way", running));
    await title("Avaus");
    await user.keyboard("{F8}");
    await title("Etusijajärjestys");
    expect(session.saves).toHaveLength(0);
    expect(screen.queryByRole("button", { name: t("close") })).toBeNull();
    expect(screen.queryByRole("button", { name: t("item.takeUp") })).toBeNull();
    expect(screen.getByText(t("notes.underWay"))).toBeDefined();
    // Whoever comes to lead goes on with what is in sight, and takes it up when they say so.
    await user.click(screen.getByRole("button", { name: t("notes.lead") }));
    expect(window.location.hash).toBe("#/live/m/i2");
    expect(session.saves).toHaveLength(0);
    expect(screen.getByRole("button", { name: t("item.takeUp") })).toBeDefined();
  });

  it("can complete the notes after the end, until the minutes are out", async () => {
    const { user, book } = open("#/notes/m/i3", group("held"));
    await title("Päättäminen");
    expect(screen.getByText(t("notes.ended"))).toBeDefined();
    await user.type(line(), "Jäi mieleen{Enter}");
    await waitFor(() => expect(book().all("note")).toHaveLength(1));
    await user.click(screen.getByRole("button", { name: t("notes.leave") }));
    expect(await screen.findByRole("heading", { name: t("ended.title") })).toBeDefined();
    cleanup();
    open("#/notes/m/i3", group("in-review"));
    expect(screen.getByRole("heading", { name: t("ended.title") })).toBeDefined();
  });

  it("says nothing of a quorum, which is known where presence is marked, and offers one's own seat first", async () => {
    const come = fakeRecord("attendance", "a1", { meeting: "m", member: "pro", event: "in" });
    const { user, book } = open("#/notes/m/i2", group("called", come));
    expect(screen.getByText(t("notes.here"))).toBeDefined();
    expect(screen.queryByText(t("here.notQuorate"))).toBeNull();
    await user.click(
      within(screen.getByRole("navigation", { name: t("views.label") })).getByRole("button", {
        name: new RegExp(t("views.presence")),
      }),
    );
    const panel = within(screen.getByRole("region", { name: t("views.presence") }));
    expect(panel.getByText(t("notes.presence"))).toBeDefined();
    expect(panel.queryByRole("button", { name: m("attendance.markUnmarked", { count: 2 }) })).toBeNull();
    await user.click(panel.getByRole("button", { name: t("notes.others") }));
    await user.click(panel.getByRole("button", { name: m("attendance.markUnmarked", { count: 2 }) }));
    await waitFor(() => expect(book().all("attendance")).toHaveLength(3));
  });

  it("tells how to write a decision where too few are marked on this device", async () => {
    const come = fakeRecord("attendance", "a1", { meeting: "m", member: "pro", event: "in" });
    const { session, user } = open("#/notes/m/i2", group("called", come));
    await user.type(line(), "p: Hyväksytään{Enter}");
    expect(screen.getByRole("alert").textContent).toContain(c("problems.notQuorateHere"));
    expect(session.saves).toHaveLength(0);
  });
});

describe("the way to take notes", () => {
  it.each(["called", "under-way"] as const)("stands on the page of a meeting that is %s", async (status) => {
    const { user, session } = open("#/meetings", group(status));
    await user.click(screen.getByRole("link", { name: t("notes.enter") }));
    await title("Avaus");
    expect(window.location.hash).toBe("#/notes/m");
    expect(session.saves).toHaveLength(0);
  });

  it("stands beside the opening, with what it means, and leads to the first item", async () => {
    const { user, session } = open("#/live/m", group("draft"));
    expect(screen.getByText(t("notes.help"))).toBeDefined();
    await user.click(screen.getByRole("link", { name: t("notes.enter") }));
    const heading = await title("Avaus");
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(session.saves).toHaveLength(0);
  });
});
