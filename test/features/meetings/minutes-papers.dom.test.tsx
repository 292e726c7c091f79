import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { MinutesPapers } from "../../../renderer/features/meetings/papers/minutes-papers.tsx";
import { VolumePart } from "../../../renderer/features/meetings/papers/volume-part.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { documentVersions } from "../../../shared/document/document.ts";
import { renderHtml } from "../../../shared/document/render-html.ts";
import { buildMinutes } from "../../../shared/minutes/build.ts";
import { minutesWords } from "../../../shared/minutes/words/by-language.ts";
import { renderScreen } from "../../records/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { meetingDay, smallGroup } from "./small-group.ts";

afterEach(cleanup);

const heldMeeting = { number: "3/2026", date: meetingDay, status: "held" } as const;
const session = createFakeSession({ records: smallGroup });

async function opened() {
  const { book } = session.snapshot();
  const meeting = book.get("meeting", "m");
  if (meeting === undefined) throw new Error("the meeting is in the book");
  const platform = createFakePlatform();
  renderScreen(session, <MinutesPapers meeting={meeting} />, { platform });
  await screen.findByRole("heading", { level: 2, name: "Muistio 3/2026" });
  return { platform, user: userEvent.setup() };
}

describe("minutes on their way out", () => {
  it("are saved in every form, under one name", async () => {
    const { platform, user } = await opened();
    const buttons = [
      ["PDF", "pdf"],
      ["Word (DOCX)", "docx"],
      ["Verkkosivu (HTML)", "html"],
      ["Pelkkä teksti (Markdown)", "md"],
      ["Tietoina (JSON)", "json"],
    ] as const;
    for (const [name, ending] of buttons) {
      await user.click(screen.getByRole("button", { name }));
      await screen.findByText(new RegExp(`^Tallennettu: Muistio 3-2026.*\\.${ending}$`));
    }
    const names = platform.saved.map(({ name }) => name.replace(/^.*\./, ""));
    expect(names).toEqual(["pdf", "docx", "html", "md", "json"]);
    const [pdf] = platform.saved;
    expect(new TextDecoder("latin1").decode(pdf?.bytes.slice(0, 8))).toBe("%PDF-1.7");
  });

  it("are those of the version and the section that were chosen", async () => {
    const { platform, user } = await opened();
    await user.click(screen.getByRole("radio", { name: /^Asiakkaille ja läheisille/ }));
    await screen.findByText("Asiakkaille ja läheisille", { selector: "article p" });
    await user.click(screen.getByRole("button", { name: /Mitä viedään/ }));
    const [, second] = screen.getAllByRole("option");
    if (second === undefined) throw new Error("the meeting has an item");
    await user.click(second);
    await screen.findByRole("heading", { level: 2, name: /^Ote, Muistio 3\/2026, \d+\s§$/ });
    await user.click(screen.getByRole("button", { name: "Tietoina (JSON)" }));
    await screen.findByText(/^Tallennettu: Ote/);
    const text = new TextDecoder().decode(platform.saved[0]?.bytes);
    expect(text).toContain('"type":"extract"');
    expect(text).toContain('"version":"client"');
  });

  it("go to the printer as they are shown", async () => {
    const { platform, user } = await opened();
    await user.click(screen.getByRole("button", { name: "Tulosta" }));
    expect(platform.printed[0]).toMatch(/^Muistio 3-2026/);
  });
});

describe("a volume", () => {
  it("holds the meetings that were chosen, and asks for one", async () => {
    const platform = createFakePlatform();
    const user = userEvent.setup();
    const held = smallGroup.map((each) =>
      each.kind === "meeting" ? fakeRecord("meeting", each.id, heldMeeting) : each,
    );
    renderScreen(createFakeSession({ records: held }), <VolumePart />, { platform });
    await user.click(screen.getByRole("button", { name: "Kooste kokouksista" }));
    await user.click(screen.getByRole("button", { name: "Tallenna kooste" }));
    await screen.findByText(/^Tallennettu: Muistiot/);
    expect(platform.saved[0]?.name).toMatch(/^Muistiot \d{4} .*\.pdf$/);
    for (const box of screen.getAllByRole("checkbox")) await user.click(box);
    await user.click(screen.getByRole("button", { name: "Tallenna kooste" }));
    await screen.findByText("Valitse ainakin yksi kokous.");
    expect(platform.saved).toHaveLength(1);
  });
});

describe("the page of a version", () => {
  it.each(documentVersions)("that is %s has no fault that axe finds", async (version) => {
    const minutes = buildMinutes(session.snapshot().book, "m", { words: minutesWords.fi, version });
    if (minutes === undefined) throw new Error("the meeting is in the book");
    const page = new DOMParser().parseFromString(renderHtml(minutes), "text/html");
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
    // Colours need a layout, which this page has none of; the journeys look at them.
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    document.body.replaceChildren();
  });
});
