import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PaperCards } from "../../../renderer/features/partners/paper-cards.tsx";
import { renderScreen } from "../../records/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";

afterEach(cleanup);

const records = [fakeRecord("group", "group", { name: "Mallilan ohjausryhmä" })];

describe("the page of the group's papers", () => {
  it("shows what a file would be called, and what part there is none of", async () => {
    const session = createFakeSession({ records });
    const user = userEvent.setup();
    renderScreen(session, <PaperCards />);
    await user.click(screen.getByRole("button", { name: "Muokkaa: Sivun ulkoasu" }));
    const field = screen.getByRole("textbox", { name: /^Tiedoston nimi/ });
    await user.click(field);
    await user.paste("{date} {typo} {number} {group}");
    await screen.findByText("Tiedoston nimi olisi: 2026-01-28 typo 1-2026 Mallilan ohjausryhmä.pdf");
    await screen.findByText("Tällaista osaa ei ole: {typo}");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    await vi.waitFor(() =>
      expect(session.snapshot().book.get("page-design", "page-design")?.fileName).toBe(
        "{date} {typo} {number} {group}",
      ),
    );
  });

  it("refuses a file that is no picture, and says what to choose", async () => {
    const session = createFakeSession({ records });
    const user = userEvent.setup({ applyAccept: false });
    const { container } = renderScreen(session, <PaperCards />);
    const input = container.querySelector("input[type=file]");
    if (!(input instanceof HTMLInputElement)) throw new Error("a file can be chosen");
    await user.upload(input, new File(["ei kuva"], "tunnus.png", { type: "image/png" }));
    await screen.findByText("Kuvaa ei otettu");
    expect(session.snapshot().book.all("attachment")).toEqual([]);
  });

  it("keeps the logo with the group, for everybody, and takes it off again", async () => {
    const session = createFakeSession({ records });
    const user = userEvent.setup();
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:logo", revokeObjectURL: () => undefined }));
    const { container } = renderScreen(session, <PaperCards />);
    const input = container.querySelector("input[type=file]");
    if (!(input instanceof HTMLInputElement)) throw new Error("a file can be chosen");
    await user.upload(input, new File([png], "majakka.png", { type: "image/png" }));
    await screen.findByRole("img", { name: "Tunnus" });
    const [file] = session.snapshot().book.all("attachment");
    expect(file).toMatchObject({ name: "majakka.png", mediaType: "image/png", publicity: "public" });
    expect(session.snapshot().book.get("page-design", "page-design")?.logo).toBe(file?.id);
    await user.click(screen.getByRole("button", { name: "Poista tunnus" }));
    await vi.waitFor(() => expect(screen.queryByRole("img", { name: "Tunnus" })).toBeNull());
    expect(session.snapshot().book.get("page-design", "page-design")?.logo).toBeUndefined();
  });
});

describe("the group's phrases", () => {
  it("are written and kept", async () => {
    const session = createFakeSession({ records });
    const user = userEvent.setup();
    renderScreen(session, <PaperCards />);
    await user.click(screen.getByRole("button", { name: "Muokkaa: Ryhmän omat sanamuodot" }));
    await user.click(screen.getByRole("textbox", { name: /^Kokouksen avaus/ }));
    await user.paste("Puheenjohtaja avasi kokouksen.");
    await user.click(screen.getByRole("button", { name: "Tallenna" }));
    await vi.waitFor(() =>
      expect(session.snapshot().book.get("phrases", "phrases")?.opening).toBe("Puheenjohtaja avasi kokouksen."),
    );
  });
});

/** One point. */
const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);
