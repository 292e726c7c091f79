import { describe, expect, it } from "vitest";
import { importFacts } from "../../../renderer/features/exchange/import-facts.ts";
import { createFormats } from "../../../renderer/text/format.ts";
import { createI18n } from "../../../renderer/text/words.ts";
import type { ImportPreview } from "../../../shared/bundle/import-preview.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";

const session = createFakeSession({
  records: [
    fakeRecord("member", "anna", { name: "Anna Esimerkki", side: "buyer" }),
    fakeRecord("member", "vieras", { name: "Vieras", side: "outside" }),
    fakeRecord("device", "AAAABBBBCCCCDDDD", { label: "Annan kannettava", member: "anna" }),
    fakeRecord("action", "a1", { title: "Sijaispooli" }),
    fakeRecord("decision", "d1", { title: "Sijaispooli" }),
    fakeRecord("rules", "rules", { quorumMin: 5 }),
  ],
});

const nothing: ImportPreview = {
  exporter: { device: "AAAABBBBCCCCDDDD", member: "anna" },
  madeAtMs: 0,
  nothingNew: false,
  changes: 1,
  authors: [],
  kinds: [],
  conflicts: [],
  contested: [],
  newDevices: [],
  late: 0,
  becomeLate: [],
  refused: 0,
  deferred: 0,
  pending: 0,
  pendingDevices: [],
  disputed: 0,
  disputedDevices: [],
  ahead: 0,
};

function factsOf(preview: Partial<ImportPreview>) {
  const i18n = createI18n("fi");
  const naming = {
    book: session.snapshot().book,
    t: i18n.getFixedT("fi", "records"),
    format: createFormats("fi", "Europe/Helsinki"),
  };
  return importFacts(naming, i18n.getFixedT("fi", "exchange"), { ...nothing, ...preview });
}

const texts = (facts: readonly { readonly text: string }[]) => facts.map(({ text }) => text);

describe("importFacts", () => {
  it("says by person how much is new and how new, with the person's side", () => {
    const lastMs = Date.UTC(2026, 0, 12, 12, 5);
    const { byPerson } = factsOf({
      authors: [
        { author: "anna", device: "A", changes: 3, lastMs },
        { author: "vieras", device: "B", changes: 1, lastMs },
        { author: "nobody", device: "C", changes: 1, lastMs },
      ],
    });
    expect(texts(byPerson)).toEqual([
      "Anna Esimerkki: 3 muutosta, uusin 12.1.2026 klo 14.05",
      "Vieras: yksi muutos, 12.1.2026 klo 14.05",
      "Tuntematon jäsen: yksi muutos, 12.1.2026 klo 14.05",
    ]);
    expect(byPerson.map(({ side }) => side)).toEqual(["buyer", undefined, undefined]);
  });

  it("says by place what is created, changed and deleted, and names kinds of a newer version as they are", () => {
    const { byPlace } = factsOf({
      kinds: [
        { kind: "decision", created: 2, changed: 1, deleted: 1 },
        { kind: "hologram", created: 1, changed: 0, deleted: 0 },
        { kind: "action", created: 0, changed: 0, deleted: 0 },
      ],
    });
    expect(texts(byPlace)).toEqual(["Päätös: 2 uutta, yksi muuttunut ja yksi poistettu", "hologram: yksi uusi"]);
  });

  it("names every conflict by its record and field, and tells records of one title apart", () => {
    const { attention } = factsOf({
      conflicts: [
        { kind: "action", id: "a1", field: "dueOn" },
        { kind: "decision", id: "d1", field: "text" },
        { kind: "rules", id: "rules", field: "noticeDays" },
      ],
      contested: [{ kind: "action", id: "a1" }],
    });
    expect(texts(attention)).toEqual([
      expect.stringContaining("Toimenpide ”Sijaispooli”, Määräpäivä."),
      expect.stringContaining("Päätös ”Sijaispooli”, Päätös."),
      expect.stringContaining("Ristiriita: Toimintasääntö, Kutsu viimeistään"),
      expect.stringContaining("Poistettu ja muokattu yhtä aikaa: Toimenpide ”Sijaispooli”."),
    ]);
  });

  it("says each of what is late, waiting, disputed, from a newer version, unfit and ahead of its time", () => {
    const device = "AAAABBBBCCCCDDDD";
    const counts = { late: 1, pending: 2, disputed: 3, deferred: 4, refused: 5, ahead: 6 };
    const { attention } = factsOf({ ...counts, pendingDevices: [device], disputedDevices: [device, "unknown"] });
    expect(texts(attention)).toEqual([
      expect.stringMatching(/^Yksi muutos tuli vasta/),
      expect.stringMatching(/^2 muutosta odottaa.*Anna Esimerkki\.$/),
      expect.stringMatching(/^3 muutosta on kiistanalaisia.*Anna Esimerkki ja Tuntematon jäsen/),
      expect.stringMatching(/^4 muutosta.*uudemmalla versiolla/),
      expect.stringMatching(/^5 arvoa ei sovi/),
      expect.stringMatching(/^6 muutoksen kello on edellä/),
    ]);
  });

  it("says which edits of here an approval in the file makes late, and that nothing of them is lost", () => {
    const { attention } = factsOf({
      becomeLate: [
        { kind: "decision", id: "d1", field: "title" },
        { kind: "decision", id: "d1", field: "" },
      ],
    });
    expect(texts(attention)).toEqual([
      expect.stringMatching(/^Päätös.*, Otsikko: tiedostossa hyväksytään muistio.*säilyy oikaisuehdotuksena/),
      expect.stringMatching(/^Päätös.*Poistosi säilyy oikaisuehdotuksena/),
    ]);
  });

  it("shows a new device as unconfirmed, with the fingerprint that people compare", () => {
    const { attention } = factsOf({ newDevices: ["AAAABBBBCCCCDDDD"] });
    expect(texts(attention)).toEqual([
      expect.stringContaining("vahvistamaton: Annan kannettava (Anna Esimerkki). Tunniste AAAA BBBB CCCC DDDD."),
    ]);
  });

  it("has nothing to take note of when nothing asks for it", () => {
    expect(factsOf({}).attention).toEqual([]);
  });
});
