import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { CommandsProvider } from "../../../../renderer/commands/commands.tsx";
import { TypedProvider } from "../../../../renderer/data/typed/typed-context.tsx";
import { LivePlace } from "../../../../renderer/features/meetings/live/live-place.tsx";
import { createI18n } from "../../../../renderer/text/words.ts";
import { createFakeSession, fakeRecord, type FakeRecord } from "../../../support/fake-session.ts";
import { renderScreen } from "../render-screen.tsx";
import { day, items, meeting, meetingDay, people, smallGroup, time } from "../small-group.ts";
import { createTypedMemory } from "./typed-memory.ts";

afterEach(() => {
  cleanup();
  window.location.hash = "";
});

const t = createI18n("fi").getFixedT("fi", "live");
const c = createI18n("fi").getFixedT("fi", "capture");

/** The small group with its meeting under way, at the item that is to be decided. */
const underWay: readonly FakeRecord[] = [
  ...people,
  { ...meeting, wish: { ...meeting.wish, status: "under-way", openedAt: "08:55", end: "10:00" } },
  ...items,
  fakeRecord("meeting", "later", { date: day("2026-12-09"), number: "4/2026" }),
  fakeRecord("item-handling", "s1", { meeting: "m", item: "i1", from: time("08:55"), to: time("08:58") }),
  fakeRecord("item-handling", "s2", { meeting: "m", item: "i2", from: time("08:58") }),
];

function open(records: readonly FakeRecord[], typed = createTypedMemory()) {
  const session = createFakeSession({ records });
  const user = renderScreen(
    <CommandsProvider>
      <TypedProvider store={typed}>
        <LivePlace id="m" item={undefined} />
      </TypedProvider>
    </CommandsProvider>,
    { session },
  );
  const book = () => session.snapshot().book;
  return { session, user, typed, book };
}

const line = () => screen.getByRole<HTMLInputElement>("combobox", { name: new RegExp(c("label")) });
const captured = () => within(screen.getByRole("region", { name: c("list.title") })).queryAllByRole("listitem");

describe("a meeting that is held", () => {
  it("begins with one press: the meeting is open and its first item is handled, in one act", async () => {
    const { user, session, book } = open(smallGroup);
    expect(screen.getByRole("heading", { name: t("notBegun.title") })).toBeDefined();
    await user.click(screen.getByRole("button", { name: t("start") }));
    expect(session.saves).toHaveLength(1);
    expect(book().get("meeting", "m")).toMatchObject({ status: "under-way", openedAt: expect.any(String) });
    expect(book().all("item-handling")).toMatchObject([{ meeting: "m", item: "i1" }]);
    // It was never called: its items get the numbers that people call them by.
    expect(
      book()
        .all("agenda-item")
        .map(({ number }) => number),
    ).toEqual([1, 2, 3]);
    expect(screen.getByRole("heading", { level: 2, name: "Avaus" })).toBeDefined();
  });

  it("goes on by the key, also from the line, which keeps the focus; what was left is done with", async () => {
    const { user, book } = open(smallGroup);
    await user.click(screen.getByRole("button", { name: t("start") }));
    await user.keyboard("{F2}");
    expect(document.activeElement).toBe(line());
    await user.keyboard("{F8}");
    await screen.findByRole("heading", { level: 2, name: "Etusijajärjestys" });
    expect(document.activeElement).toBe(line());
    const [first, second] = book().all("item-handling");
    expect(first).toMatchObject({ item: "i1", to: expect.any(String) });
    expect(second).toMatchObject({ item: "i2" });
    expect(second?.to).toBeUndefined();
    expect(book().get("agenda-item", "i1")?.status).toBe("handled");
    // An item for decision without one is not done with when it is left.
    await user.keyboard("{F8}");
    await screen.findByRole("heading", { level: 2, name: "Päättäminen" });
    expect(book().get("agenda-item", "i2")?.status).toBeUndefined();
    expect(screen.getByText(t("agenda.undecided"))).toBeDefined();
  });

  it("is taken two items on by two presses in a row, with one stretch after the other", async () => {
    const { user, book } = open(smallGroup);
    await user.click(screen.getByRole("button", { name: t("start") }));
    fireEvent.keyDown(document.body, { key: "F8" });
    fireEvent.keyDown(document.body, { key: "F8" });
    await screen.findByRole("heading", { level: 2, name: "Päättäminen" });
    expect(
      book()
        .all("item-handling")
        .map(({ item, to }) => [item, to === undefined]),
    ).toEqual([
      ["i1", false],
      ["i2", false],
      ["i3", true],
    ]);
  });

  it("takes an item up anew in a stretch of its own", async () => {
    const { user, book } = open(underWay);
    await user.click(screen.getByRole("button", { name: /Avaus/ }));
    await screen.findByRole("heading", { level: 2, name: "Avaus" });
    expect(
      book()
        .all("item-handling")
        .map(({ item, to }) => [item, to === undefined]),
    ).toEqual([
      ["i1", true],
      ["i1", false],
      ["i2", false],
    ]);
  });

  it("says what stays undone before it is closed, and closes all the same", async () => {
    const { user, book, typed } = open(underWay);
    await user.type(line(), "kesken");
    await waitFor(() => expect(screen.getByRole("heading", { name: "Etusijajärjestys" })).toBeDefined());
    await waitFor(() => expect(typed.kept.size).toBe(1));
    await user.click(screen.getByRole("button", { name: t("close") }));
    const question = await screen.findByRole("alertdialog");
    expect(question.textContent).toContain("ei ole päätöstä");
    expect(question.textContent).toContain("Päättäminen: kohtaa ei ole käsitelty");
    expect(question.textContent).toContain(t("closing.typed"));
    expect(question.textContent).toContain(t("closing.unmarked"));
    await user.click(within(question).getByRole("button", { name: t("closing.confirm") }));
    await screen.findByRole("heading", { name: t("ended.title") });
    expect(book().get("meeting", "m")).toMatchObject({ status: "held", end: expect.any(String) });
    expect(
      book()
        .all("item-handling")
        .every(({ to }) => to !== undefined),
    ).toBe(true);
    await user.click(screen.getByRole("button", { name: t("goOn") }));
    expect(book().get("meeting", "m")?.status).toBe("under-way");
  });

  it("shows its keys by a key", async () => {
    const { user } = open(underWay);
    await user.keyboard("{Shift>}{F1}{/Shift}");
    expect((await screen.findByRole("dialog")).textContent).toContain("F8");
  });

  it("tells who is here by side and whether they can decide", () => {
    open([
      ...underWay,
      fakeRecord("attendance", "a1", { meeting: "m", member: "me", event: "in" }),
      fakeRecord("attendance", "a2", { meeting: "m", member: "pro", event: "in", mode: "remote" }),
    ]);
    const here = within(screen.getByRole("region", { name: t("here.title") }));
    expect(here.getByText(t("here.notQuorate"))).toBeDefined();
    expect(here.getByText(/Asiakkaat.*$/, { selector: "p" }).textContent).toContain("Paikalta puuttuu");
    expect(here.getByText(t("here.remote"))).toBeDefined();
  });
});

describe("a line captured while people talk", () => {
  it("becomes an action with its owner and day, without a mouse", async () => {
    const { user, book } = open(underWay);
    await user.keyboard("{F2}");
    await user.keyboard("t: Järjestyksen seloste @ilm");
    expect(line().getAttribute("aria-expanded")).toBe("true");
    await user.keyboard("{Enter}ennen seuraavaa kokousta");
    expect(line().value).toBe("t: Järjestyksen seloste @Ilmari ennen seuraavaa kokousta");
    expect(screen.getByText("Vastaa Ilmari, Avopolku")).toBeDefined();
    expect(screen.getByText(/Määräaika tiistai 8\.12\.2026/)).toBeDefined();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(line().value).toBe(""));
    expect(book().all("action")).toMatchObject([
      {
        title: "Järjestyksen seloste",
        owner: "pro",
        accountable: "firm",
        dueOn: "2026-12-08",
        firstDueOn: "2026-12-08",
        meeting: "m",
        item: "i2",
        status: "not-started",
      },
    ]);
    expect(document.activeElement).toBe(line());
    const saved = "Toimenpide tallennettu: Järjestyksen seloste";
    expect(
      line()
        .getAttribute("aria-describedby")
        ?.split(" ")
        .map((id) => document.getElementById(id)?.textContent),
    ).toContain(` ${saved}`);
    // The next line has that room for what is understood of it.
    await user.keyboard("m");
    expect(within(line().form ?? document.body).queryByText(saved)).toBeNull();
  });

  it("is refused for a client as the owner, with who can, and stands as it was", async () => {
    const { user, book, session } = open(underWay);
    await user.type(line(), "t: Soitetaan @Kanerva perjantaina{Enter}");
    expect(screen.getByRole("alert").textContent).toMatch(/Kanerva voi olla mukana mutta ei vastata.*Ilmari/);
    expect(line().value).toBe("t: Soitetaan @Kanerva perjantaina");
    expect(session.saves).toHaveLength(0);
    // Beside somebody who can answer a client takes part.
    await user.type(line(), " @Tuuli {Enter}");
    await waitFor(() => expect(book().all("action")).toHaveLength(1));
    expect(book().all("action")[0]).toMatchObject({ owner: "me", accountable: "county", contributors: ["cli"] });
  });

  it.each([
    ["Puhuttiin jonoista", "note", { text: "Puhuttiin jonoista", item: "i2" }],
    [
      "e: En kannata tätä @Kanerva",
      "statement",
      { type: "dissent", member: "cli", text: "En kannata tätä", item: "i2" },
    ],
    ["l: Hyvä näin @Ilmari", "statement", { type: "statement", member: "pro" }],
    [
      "p: Esitetään järjestystä",
      "decision",
      { title: "Etusijajärjestys", text: "Esitetään järjestystä", accountable: "county", number: 1 },
    ],
  ] as const)("%s becomes a %s", async (typed, kind, fields) => {
    const { user, book } = open(underWay);
    await user.type(line(), `${typed}{Escape}{Enter}`);
    await waitFor(() => expect(book().all(kind)).toHaveLength(1));
    expect(book().all(kind)[0]).toMatchObject(fields);
    expect(captured()).toHaveLength(1);
  });

  it("becomes no decision while the meeting is not quorate for the item", async () => {
    const { user, session } = open([
      ...underWay,
      fakeRecord("attendance", "a1", { meeting: "m", member: "me", event: "in" }),
    ]);
    await user.type(line(), "p: Hyväksytään{Enter}");
    expect(screen.getByRole("alert").textContent).toContain(c("problems.notQuorate"));
    expect(session.saves).toHaveLength(0);
  });

  it("links feedback by its words", async () => {
    const { user, book } = open([
      ...underWay,
      fakeRecord("feedback", "f1", { text: "Jonotusaika oli pitkä", receivedOn: meetingDay }),
      fakeRecord("feedback", "f2", { text: "Ruoka oli hyvää", receivedOn: meetingDay }),
    ]);
    await user.type(line(), "f: ei tällaista{Enter}");
    expect(screen.getByRole("alert").textContent).toContain(c("problems.noFeedback"));
    await user.clear(line());
    await user.type(line(), "f: jonotusajan{Escape}{Enter}");
    await waitFor(() => expect(book().get("agenda-item", "i2")?.feedback).toEqual(["f1"]));
    await user.click(screen.getByRole("button", { name: /Poista liitos/ }));
    await waitFor(() => expect(book().get("agenda-item", "i2")?.feedback).toBeUndefined());
  });

  it("asks before the name of a client is saved", async () => {
    const { user, session } = open(underWay);
    await user.type(line(), "Matti Meikäläinen soitti asiakkaana{Enter}");
    expect(await screen.findByRole("region", { name: /yksityisyy|tarkist|kysym/i })).toBeDefined();
    expect(session.saves).toHaveLength(0);
  });

  it("is edited where it stands, moved to another item, and left alone by Escape", async () => {
    const { user, book } = open([
      ...underWay,
      fakeRecord("action", "x", {
        title: "Seloste",
        owner: "pro",
        accountable: "firm",
        meeting: "m",
        item: "i2",
        decision: "d",
        dueOn: day("2026-12-01"),
      }),
      fakeRecord("decision", "d", { title: "Etusijajärjestys", meeting: "m", item: "i2", accountable: "county" }),
    ]);
    await user.click(screen.getByRole("button", { name: "Muokkaa: Seloste" }));
    const field = screen.getByRole<HTMLInputElement>("combobox", { name: c("list.editing") });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe("Seloste @Ilmari 1.12.2026");
    await user.clear(field);
    await user.type(field, "Jotain muuta{Escape}");
    expect(book().get("action", "x")?.title).toBe("Seloste");
    const edit = screen.getByRole("button", { name: "Muokkaa: Seloste" });
    expect(document.activeElement).toBe(edit);
    await user.keyboard("{Enter}");
    const again = screen.getByRole("combobox", { name: c("list.editing") });
    await user.clear(again);
    await user.type(again, "Seloste selkokielellä @Tuuli 2.12.2026{Enter}");
    await waitFor(() =>
      expect(book().get("action", "x")).toMatchObject({
        title: "Seloste selkokielellä",
        owner: "me",
        accountable: "county",
        dueOn: "2026-12-02",
      }),
    );
    await user.click(screen.getByRole("button", { name: /Siirrä toiseen kohtaan: Seloste/ }));
    await user.click(await screen.findByRole("menuitem", { name: /Päättäminen/ }));
    await waitFor(() => expect(book().get("action", "x")?.item).toBe("i3"));
    expect(book().get("action", "x")?.decision).toBeUndefined();
    expect(captured()).toHaveLength(1);
  });
});

describe("what is typed and not saved", () => {
  it("is kept as it is typed and comes back at the next start, and is gone once it is saved", async () => {
    const typed = createTypedMemory();
    const { user } = open(underWay, typed);
    await user.type(line(), "t: Kesken jäänyt");
    await waitFor(() => expect([...typed.kept.values()].map(({ text }) => text)).toEqual(["t: Kesken jäänyt"]));
    cleanup();
    const again = open(underWay, typed);
    await waitFor(() => expect(line().value).toBe("t: Kesken jäänyt"));
    await again.user.clear(line());
    await again.user.type(line(), "Muistiin{Enter}");
    await waitFor(() => expect(again.book().all("note")).toHaveLength(1));
    await waitFor(() => expect(typed.kept.size).toBe(0));
  });

  it("is not offered again when its save came through before the crash", async () => {
    const typed = createTypedMemory();
    await typed.write("fake-group/m", "capture", { text: "Jo tallessa", record: "n1" });
    open([...underWay, fakeRecord("note", "n1", { meeting: "m", item: "i2", text: "Jo tallessa" })], typed);
    await waitFor(() => expect(typed.kept.size).toBe(0));
    expect(line().value).toBe("");
  });

  it("stays on screen, and it is said, when the disk is full", async () => {
    const typed = createTypedMemory();
    typed.failWith({ type: "disk-full" });
    const { user } = open(underWay, typed);
    await user.type(line(), "Tärkeä");
    expect(await screen.findByText(c("notKept"))).toBeDefined();
    expect(line().value).toBe("Tärkeä");
    typed.failWith(undefined);
    await user.type(line(), " asia");
    await waitFor(() => expect(screen.queryByText(c("notKept"))).toBeNull());
  });

  it("of the handling saves itself when the field is left, and waits for a word when somebody else wrote meanwhile", async () => {
    const { user, session, book } = open(underWay);
    const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: c("handling.label") });
    await user.keyboard("{Shift>}{F2}{/Shift}");
    expect(document.activeElement).toBe(field());
    await user.keyboard("Keskusteltiin.");
    await user.tab();
    await waitFor(() => expect(book().get("agenda-item", "i2")?.handling).toBe("Keskusteltiin."));
    await user.type(field(), " Lisää.");
    const { saves } = session;
    const before = saves.length;
    session.receive("AAAAAAAAAAAAAAAA", "pro", [
      {
        type: "set",
        kind: "agenda-item",
        id: "i2",
        fields: { handling: "Toisen sanat." },
        seen: seenOf(session, "handling"),
      },
    ]);
    await user.tab();
    expect(await screen.findByText(c("handling.changedElsewhere"))).toBeDefined();
    expect(saves).toHaveLength(before);
    await user.click(screen.getByRole("button", { name: c("handling.both") }));
    await waitFor(() =>
      expect(book().get("agenda-item", "i2")?.handling).toBe("Toisen sanat.\n\nKeskusteltiin. Lisää."),
    );
  });
});

function seenOf(
  session: ReturnType<typeof createFakeSession>,
  field: string,
): Readonly<Record<string, readonly never[]>> {
  const heads = session.snapshot().book.state("agenda-item", "i2")?.registers.get(field) ?? [];
  return { [field]: heads.map((head) => head.origin.dot as never) };
}
