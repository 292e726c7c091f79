import { act, cleanup, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { MessageChannelPort, OpenChannel } from "../../../renderer/features/projector/projector-channel.ts";
import { projectorModel, readProjectorModel } from "../../../renderer/features/projector/projector-model.ts";
import { ProjectorPlace } from "../../../renderer/features/projector/projector-place.tsx";
import { ProjectorSource } from "../../../renderer/features/projector/projector-source.tsx";
import { patienceMs } from "../../../renderer/features/projector/use-projector.ts";
import type { Route } from "../../../renderer/navigation/route.ts";
import { day, time } from "../meetings/small-group.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../../records/support.tsx";

/** Windows of one browser: what one says all the others hear, as structured clones do, never itself. */
function createAir() {
  const ports = new Set<MessageChannelPort>();
  const open: OpenChannel = () => {
    const port: MessageChannelPort = {
      onmessage: null,
      postMessage: (message) => {
        const data: unknown = structuredClone(message);
        for (const other of ports) if (other !== port) other.onmessage?.({ data });
      },
      close: () => void ports.delete(port),
    };
    ports.add(port);
    return port;
  };
  return { open, ports };
}

function meetingGroup() {
  return createFakeSession({
    records: [
      fakeRecord("group", "group", { name: "Kotihoidon ohjausryhmä" }),
      fakeRecord("meeting", "k1", { number: "1/2026", start: time("14:00"), date: day("2026-01-28") }),
      fakeRecord("member", "me", { name: "Aino", side: "buyer", voting: true }),
      fakeRecord("member", "p", { name: "Pekka", side: "provider", voting: true }),
      fakeRecord("member", "c", { name: "Carita", side: "client", voting: true }),
      fakeRecord("agenda-item", "i1", { meeting: "k1", place: "a", title: "Avaus" }),
      fakeRecord("agenda-item", "i2", {
        meeting: "k1",
        place: "b",
        title: "Palautteet",
        plain: "Mitä meille on sanottu.",
        presenter: "p",
      }),
      fakeRecord("agenda-item", "i3", {
        meeting: "k1",
        place: "c",
        title: "Sopimusasia",
        plain: "Ei kaikille.",
        publicity: "confidential",
      }),
      fakeRecord("attendance", "a1", { meeting: "k1", member: "me", event: "in" }),
      fakeRecord("attendance", "a2", { meeting: "k1", member: "c", event: "in" }),
      fakeRecord("decision", "d1", {
        meeting: "k1",
        number: 7,
        title: "Hyväksyttiin muistio",
        plain: "Muistio kelpaa.",
      }),
    ],
  });
}

const at = (item?: string): Route => ({
  place: "meeting",
  id: "k1",
  view: "agenda",
  ...(item === undefined ? {} : { item }),
});
const view = { item: "i2", names: false, today: { day: "2026-01-28", time: "14:20" } };

describe("what is shown on the projector", () => {
  const { book } = meetingGroup().snapshot();

  test("is what goes on, who is here by side, quorum and the latest decisions, and nobody's name", () => {
    const model = projectorModel(book, "k1", view);
    expect(model).toMatchObject({
      current: { place: 2, number: 2, title: "Palautteet", plain: "Mitä meille on sanottu." },
      next: { number: 3, title: "Sopimusasia" },
      isMarked: true,
      sides: [
        { side: "buyer", here: 1, seats: 1 },
        { side: "provider", here: 0, seats: 1 },
        { side: "client", here: 1, seats: 1 },
      ],
      quorum: { quorate: true, voting: 2, needed: 2 },
      decisions: [{ number: 7, title: "Hyväksyttiin muistio", text: "Muistio kelpaa." }],
      madeAt: "14:20",
    });
    expect(JSON.stringify(model)).not.toMatch(/Aino|Pekka|Carita/);
    expect(readProjectorModel(structuredClone(model)), "it passes its own check").toEqual(model);
  });

  test("has names when they are asked for, and never the text of what is confidential", () => {
    const named = projectorModel(book, "k1", { ...view, names: true });
    expect(named?.current?.presenter).toBe("Pekka");
    expect(named?.sides.map(({ names }) => names)).toEqual([["Aino"], [], ["Carita"]]);
    const secret = projectorModel(book, "k1", { ...view, item: "i3" });
    expect(secret?.current).toMatchObject({ title: "Sopimusasia", isConfidential: true });
    expect(JSON.stringify(secret)).not.toContain("Ei kaikille");
  });

  test("is taken from another window only when it is whole", () => {
    const model = projectorModel(book, "k1", view);
    for (const wrong of [
      null,
      "x",
      { ...model, items: -1 },
      { ...model, extra: 1 },
      { ...model, group: "x".repeat(501) },
    ]) {
      expect(readProjectorModel(wrong)).toBeUndefined();
    }
  });
});

describe("the projector's window", () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const source = (air: ReturnType<typeof createAir>, route: Route) => (
    <ProjectorSource route={route} openChannel={air.open} />
  );

  test("waits until the window with the group answers, and follows it live", async () => {
    const air = createAir();
    const session = meetingGroup();
    renderScreen(createFakeSession(), <ProjectorPlace meeting="k1" openChannel={air.open} />);
    expect(screen.getByRole("heading", { level: 1, name: "Haetaan kokousta pääikkunasta" })).toBeTruthy();
    const main = renderScreen(session, source(air, at("i2")));
    act(() => void vi.advanceTimersByTime(3000));
    expect(screen.getByRole("heading", { level: 1, name: "Palautteet" })).toBeTruthy();
    expect(screen.getByText("Mitä meille on sanottu.")).toBeTruthy();
    const here = screen.getByRole("region", { name: "Läsnä" });
    expect(within(here).getByText("Päätösvaltainen")).toBeTruthy();
    expect(
      within(here)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Tilaaja1/1", "Tuottajat0/1", "Asiakkaat1/1"]);

    await act(() => session.edit("agenda-item", "i2", { title: "Palaute ja vastaukset" }));
    expect(screen.getByRole("heading", { level: 1, name: "Palaute ja vastaukset" })).toBeTruthy();
    main.rerender(source(air, { place: "actions" }));
    expect(screen.getByRole("heading", { level: 1, name: "Palaute ja vastaukset" }), "still on screen").toBeTruthy();
    main.rerender(source(air, at("i3")));
    expect(screen.getByRole("heading", { level: 1, name: "Sopimusasia" })).toBeTruthy();
  });

  test("says when the window it follows is closed or answers no more, and goes on when it is back", () => {
    const air = createAir();
    const main = renderScreen(meetingGroup(), source(air, at("i2")));
    renderScreen(createFakeSession(), <ProjectorPlace meeting="k1" openChannel={air.open} />);
    expect(screen.getByRole("heading", { level: 1, name: "Palautteet" })).toBeTruthy();
    main.unmount();
    expect(screen.getByRole("status").textContent).toContain("Pääikkuna on suljettu");
    expect(screen.getByRole("heading", { level: 1, name: "Palautteet" }), "the last that is known").toBeTruthy();
    renderScreen(meetingGroup(), source(air, at("i1")));
    act(() => void vi.advanceTimersByTime(3000));
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test("notices a window that was killed and said no farewell", () => {
    const air = createAir();
    renderScreen(meetingGroup(), source(air, at("i2")));
    renderScreen(createFakeSession(), <ProjectorPlace meeting="k1" openChannel={air.open} />);
    const [first] = air.ports;
    if (first !== undefined) air.ports.delete(first);
    act(() => void vi.advanceTimersByTime(patienceMs / 2));
    expect(screen.getByRole("status").textContent).toBe("");
    act(() => void vi.advanceTimersByTime(patienceMs));
    expect(screen.getByRole("status").textContent).toContain("Pääikkuna on suljettu");
  });

  test("takes no notice of another meeting, nor of what it does not understand", () => {
    const air = createAir();
    renderScreen(createFakeSession(), <ProjectorPlace meeting="k9" openChannel={air.open} />);
    const stranger = air.open();
    act(() => {
      const model = projectorModel(meetingGroup().snapshot().book, "k1", view);
      stranger?.postMessage({ type: "show", model });
      stranger?.postMessage({ type: "show", model: { meeting: "k9" } });
      stranger?.postMessage("gone");
    });
    expect(screen.getByRole("heading", { level: 1, name: "Haetaan kokousta pääikkunasta" })).toBeTruthy();
  });
});

describe("what a meeting adds while it is held", () => {
  const held = (item: "i2" | "i3") =>
    createFakeSession({
      records: [
        fakeRecord("group", "group", { name: "Kotihoidon ohjausryhmä" }),
        fakeRecord("meeting", "k1", {
          start: time("14:00"),
          end: time("16:00"),
          date: day("2026-01-28"),
          status: "under-way",
        }),
        fakeRecord("member", "me", { name: "Aino", side: "buyer", voting: true }),
        fakeRecord("member", "c", { name: "Carita", side: "client", voting: true }),
        fakeRecord("agenda-item", "i2", { meeting: "k1", place: "b", title: "Palautteet", minutes: 10 }),
        fakeRecord("agenda-item", "i3", { meeting: "k1", place: "c", title: "Sopimus", publicity: "confidential" }),
        fakeRecord("item-handling", "h", { meeting: "k1", item, from: time("14:05") }),
        fakeRecord("attendance", "a1", { meeting: "k1", member: "me", event: "in" }),
        fakeRecord("attendance", "a2", { meeting: "k1", member: "c", event: "in" }),
        fakeRecord("turn", "t1", { meeting: "k1", item, member: "me", side: "buyer", status: "spoke", seconds: 90 }),
        fakeRecord("motion", "mo", { meeting: "k1", item, base: true, text: "Hyväksytään", status: "open" }),
        fakeRecord("vote", "v", {
          meeting: "k1",
          item,
          base: "mo",
          method: "names",
          status: "open",
          entitled: ["me", "c"],
        }),
        fakeRecord("ballot", "b1", { vote: "v", member: "me", choice: "against" }),
      ],
    });
  const view = { item: undefined, names: false, today: { day: "2026-01-28", time: "14:20" } };
  const modelOf = (session: ReturnType<typeof createFakeSession>) =>
    projectorModel(session.snapshot().book, "k1", view);

  test("is the item that is being handled, its time, the round by side and the open vote without which way it goes", () => {
    const model = modelOf(held("i2"));
    expect(readProjectorModel(model)).toEqual(model);
    expect(model?.current?.title).toBe("Palautteet");
    expect(model?.time).toEqual({ left: 100, itemLeft: -5 });
    expect(model?.round?.find(({ party }) => party === "buyer")).toMatchObject({ turns: 1, seconds: 90 });
    expect(model?.round?.find(({ party }) => party === "client")).toMatchObject({ turns: 0, waiting: 1 });
    expect(model?.vote).toEqual({ isOpen: true, isContest: false, base: "Hyväksytään", entitled: 2, given: 1 });
    expect(JSON.stringify(model)).not.toMatch(/Aino|Carita|against/);
  });

  test("is the result once the vote is closed, and never the words of a confidential matter", async () => {
    const session = held("i3");
    await session.edit("vote", "v", { status: "closed" });
    const model = modelOf(session);
    expect(model?.vote?.result).toMatchObject({ inFavour: 0, against: 1, blank: 0 });
    expect(JSON.stringify(model)).not.toContain("Hyväksytään");
  });

  test("is shown on the wall", () => {
    const air = createAir();
    const session = held("i2");
    renderScreen(session, <ProjectorSource route={{ place: "live", meeting: "k1" }} openChannel={air.open} />);
    renderScreen(session, <ProjectorPlace meeting="k1" openChannel={air.open} />);
    const vote = within(screen.getByRole("region", { name: "Äänestys on käynnissä" }));
    expect(vote.getByText("1/2 on äänestänyt")).toBeDefined();
    expect(within(screen.getByRole("region", { name: "Puheenvuorot" })).getByText(/ei vielä kuultu/)).toBeDefined();
  });
});
