import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { MinutesExport } from "../../../renderer/features/meetings/minutes/minutes-export.tsx";
import { minutesFileName } from "../../../renderer/features/meetings/minutes/minutes-file.ts";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import type { Shell } from "../../../renderer/platform/shell.ts";
import { err, ok } from "../../../shared/core/result.ts";
import { buildMinutes } from "../../../shared/minutes/build.ts";
import { minutesWords } from "../../../shared/minutes/words/by-language.ts";
import { renderScreen } from "../../records/support.tsx";
import { createFakeSession } from "../../support/fake-session.ts";
import { createFakeShell } from "../../support/fake-shell.ts";
import { smallGroup } from "./small-group.ts";

afterEach(cleanup);

const session = createFakeSession({ records: smallGroup });
const minutes = buildMinutes(session.snapshot().book, "m", { words: minutesWords.fi, version: "full" });

async function pressPdf(printToPdf?: Shell["printToPdf"]) {
  if (minutes === undefined) throw new Error("the meeting is in the book");
  const fake = createFakePlatform();
  const platform = printToPdf === undefined ? fake : { ...fake, shell: createFakeShell({ printToPdf }) };
  renderScreen(session, <MinutesExport minutes={minutes} />, { platform });
  await userEvent.setup().click(screen.getByRole("button", { name: "Tulostettava (PDF)" }));
  return { printed: fake.printed, name: minutesFileName(minutes) };
}

describe("the PDF of minutes", () => {
  it("is made by the printing dialog in a browser", async () => {
    const { printed, name } = await pressPdf();
    expect(printed).toEqual([name]);
  });

  it("is written by the desktop itself, and told", async () => {
    const names: string[] = [];
    const { printed, name } = await pressPdf((proposed) => {
      names.push(proposed);
      return Promise.resolve(ok("saved"));
    });
    expect(names).toEqual([`${name}.pdf`]);
    expect(printed).toEqual([]);
    await screen.findByText(`Tallennettu: ${name}.pdf`);
  });

  it("that finds no room says so", async () => {
    await pressPdf(() => Promise.resolve(err({ type: "disk-full" })));
    expect(await screen.findByText(/^Levy on täynnä/)).toBeDefined();
  });
});
