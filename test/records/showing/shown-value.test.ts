import { describe, expect, it } from "vitest";
import { plainValue, showValue } from "../../../renderer/records/showing/shown-value.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { namingOf } from "../support.tsx";

const session = createFakeSession({
  records: [
    fakeRecord("member", "m1", { name: "Otso Mallikas" }),
    fakeRecord("organisation", "p1", { name: "Avopolku" }),
    fakeRecord("metric", "mt1", { name: "Odotusaika" }),
  ],
});

function shown(kind: string, field: string, value: Json | undefined, language: "fi" | "en" = "fi"): string {
  const naming = namingOf(session, language);
  return plainValue(naming, showValue(naming, kind, field, value)).replaceAll("\u00a0", " ");
}

describe("showValue", () => {
  it.each<[string, string, Json | undefined, string]>([
    ["action", "owner", "m1", "Otso Mallikas"],
    ["action", "contributors", ["m1"], "Otso Mallikas"],
    ["action", "status", "under-way", "Käynnissä"],
    ["rules", "quorumSides", ["buyer", "client"], "Tilaaja; Asiakkaat ja läheiset"],
    ["action", "dueOn", "2026-03-15", "15.3.2026"],
    ["meeting", "start", "14:05", "14.05"],
    ["member", "voting", false, "Ei"],
    ["observation", "value", "-1234.50", "−1 234,50"],
    ["sanction", "amountCents", 123450, "1 234,50 €"],
    ["priority-order", "year", 2026, "2026"],
    ["bonus-calculation", "bonusBasisPoints", 150, "1,5 %"],
    ["rules", "noticeDays", 10, "10"],
    ["contract", "goals", ["Yksi", "Kaksi"], "Yksi; Kaksi"],
    ["action", "title", "2026-03-15", "2026-03-15"],
    ["action", "dueOn", null, "Tyhjä"],
    ["action", "dueOn", undefined, "Tyhjä"],
    ["action", "contributors", [], "Tyhjä"],
  ])("says %s.%s %j in words", (kind, field, value, text) => {
    expect(shown(kind, field, value)).toBe(text);
  });

  it("says structures with their parts' words, their references' titles and their numbers' forms", () => {
    const weights = { mt1: 25 };
    const ranking = [{ rank: 1, provider: "p1", score: "84.20", components: { mt1: "79.7" } }];
    expect(shown("priority-order", "weights", weights)).toBe("Odotusaika: 25 %");
    expect(shown("priority-order", "ranking", ranking)).toBe(
      "Sija: 1, Palveluntuottaja: Avopolku, Pisteet: 84,20, Pisteet mittareittain: Odotusaika: 79,7",
    );
    const criteria = [{ metric: "mt1", target: "70", actual: null, met: false, basisPoints: 50 }];
    expect(shown("bonus-calculation", "criteria", criteria)).toBe(
      "Mittari: Odotusaika, Tavoite: 70, Toteuma: Tyhjä, Täyttyi: Ei, Bonusprosentti: 0,5 %",
    );
    const steps = [{ date: "2025-03-19", step: "asia ohjausryhmään" }];
    expect(shown("sanction", "steps", steps, "en")).toBe("Day: 19 March 2025, Step: asia ohjausryhmään");
  });

  it("shows what only a newer version understands as it came", () => {
    expect(shown("decision", "mood", { a: [1] })).toBe('{"a":[1]}');
    expect(shown("hologram", "text", "Hei")).toBe("Hei");
    expect(shown("action", "dueOn", 5)).toBe("5");
  });
});
