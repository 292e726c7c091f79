import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { AttachmentsSection } from "../../../renderer/features/meetings/agenda/attachments/attachments-section.tsx";
import { useBook } from "../../../renderer/data/hooks.tsx";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import { maxAttachmentBytes } from "../../../shared/core/limits.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "./render-screen.tsx";
import { smallGroup } from "./small-group.ts";

afterEach(cleanup);

function Attachments({ item }: { readonly item: string | undefined }) {
  const meeting = useBook().get("meeting", "m");
  return meeting === undefined ? null : <AttachmentsSection meeting={meeting} item={item} level={3} />;
}

function openAttachments(item?: string, records = smallGroup) {
  const session = createFakeSession({ records });
  const platform = createFakePlatform({ seed: 1 });
  return { session, platform, user: renderScreen(<Attachments item={item} />, { session, platform }) };
}

const chooser = () => {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("there is a file input");
  return input;
};
const file = (name: string, text: string) => new File([text], name, { type: "text/html" });

describe("attaching", () => {
  it("takes files that are chosen, numbers them, and stores what they hold", async () => {
    const { session, user } = openAttachments("i2");
    await user.upload(chooser(), [file("C:\\raportti.html", "<script>"), file("toinen.txt", "b")]);
    expect(await screen.findByText("raportti.html")).toBeDefined();
    const found = session.snapshot().book.all("attachment");
    expect(found.map(({ item, meeting, number, name }) => [item, meeting, number, name])).toEqual([
      ["i2", "m", 1, "raportti.html"],
      ["i2", "m", 2, "toinen.txt"],
    ]);
    expect(session.files.size).toBe(2);
    expect(screen.getByText("2 tiedostoa liitetty")).toBeDefined();
    // One act, so that one undo takes both back.
    expect(session.saves).toHaveLength(1);
  });

  it("takes files that are dropped on it, and lets none that is dropped beside it take the page's place", async () => {
    const { session } = openAttachments("i2");
    const dataTransfer = { types: ["Files"], files: [file("a.txt", "a")], dropEffect: "none" };
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
    expect(session.snapshot().book.all("attachment")).toEqual([]);
    const inside = screen.getByText(/Voit myös pudottaa/);
    fireEvent.dragOver(inside, { dataTransfer });
    expect(screen.getByText("Pudota tiedostot tähän")).toBeDefined();
    await act(async () => void fireEvent.drop(screen.getByText("Pudota tiedostot tähän"), { dataTransfer }));
    await waitFor(() => expect(session.snapshot().book.all("attachment")).toHaveLength(1));
  });

  it("refuses in words what is empty or too large, before reading it, and attaches nothing", async () => {
    const { session, user } = openAttachments("i2");
    await user.upload(chooser(), [file("hyvä.txt", "a"), new File([], "tyhjä.txt")]);
    expect((await screen.findByRole("alert")).textContent).toBe("tyhjä.txt on tyhjä tiedosto. Mitään ei liitetty.");
    const large = file("iso.iso", "x");
    Object.defineProperty(large, "size", { value: maxAttachmentBytes + 1 });
    large.arrayBuffer = () => Promise.reject(new Error("not to be read"));
    await user.upload(chooser(), large);
    expect((await screen.findByRole("alert")).textContent).toContain(
      "iso.iso on liian suuri: liite saa olla enintään 20\u00A0Mt",
    );
    expect(session.saves).toEqual([]);
  });

  it("says while it lasts that it lasts, and takes nothing else meanwhile", async () => {
    const { session, user } = openAttachments("i2");
    const slow = file("a.txt", "a");
    const read = Promise.withResolvers<ArrayBuffer>();
    slow.arrayBuffer = () => read.promise;
    await user.upload(chooser(), slow);
    expect(await screen.findByText(/^Tiedostoa liitetään/)).toBeDefined();
    await act(async () => {
      read.resolve(new Uint8Array([97]).buffer);
      await read.promise;
    });
    expect(await screen.findByText(/Voit myös pudottaa/)).toBeDefined();
    expect(session.snapshot().book.all("attachment")).toHaveLength(1);
  });

  it("tells whoever left the page meanwhile why nothing was attached", async () => {
    const session = createFakeSession({ records: smallGroup });
    function Page() {
      const [isShown, setShown] = useState(true);
      return isShown ? (
        <>
          <Attachments item="i2" />
          <button type="button" onClick={() => setShown(false)}>
            pois
          </button>
        </>
      ) : null;
    }
    const user = renderScreen(<Page />, { session, platform: createFakePlatform({ seed: 1 }) });
    const slow = file("a.txt", "a");
    const read = Promise.withResolvers<ArrayBuffer>();
    slow.arrayBuffer = () => read.promise;
    await user.upload(chooser(), slow);
    await user.click(screen.getByRole("button", { name: "pois" }));
    read.reject(new Error("the stick was pulled out"));
    expect(await screen.findByText("Tiedostoa a.txt ei voitu lukea. Mitään ei liitetty.")).toBeDefined();
    expect(session.saves).toEqual([]);
  });

  it("says that nothing was attached when the store is full, and keeps nothing half", async () => {
    const { session, user } = openAttachments("i2");
    session.failWith({ type: "disk-full" });
    await user.upload(chooser(), file("a.txt", "a"));
    expect(await screen.findByText(/Levytila loppui/)).toBeDefined();
    expect(session.snapshot().book.all("attachment")).toEqual([]);
  });
});

describe("an attachment", () => {
  const hostile = fakeRecord("attachment", "h", {
    meeting: "m",
    item: "i1",
    number: 3,
    name: "..\\lasku\u202Efdp.exe",
    sha256: "a".repeat(64),
    bytes: 5,
    mediaType: "text/html",
    plain: "Mitä laskussa on.",
  });

  it("shows a name from elsewhere so that it cannot deceive, and opens nothing", () => {
    openAttachments(undefined, [...smallGroup, hostile]);
    expect(screen.getByText("..\\lasku[U+202E]fdp.exe")).toBeDefined();
    expect(screen.getByText("Liite 3")).toBeDefined();
    expect(screen.getByText("Mitä laskussa on.")).toBeDefined();
    for (const link of screen.queryAllByRole("link")) expect(link.getAttribute("href")).toMatch(/^#/);
    expect(document.querySelector("img, object, embed, iframe")).toBeNull();
  });

  it("is saved as a copy of no kind under a cleaned name", async () => {
    const { session, platform, user } = openAttachments(undefined, [...smallGroup, hostile]);
    session.files.set("a".repeat(64), new Uint8Array([1, 2, 3]));
    await user.click(screen.getByRole("button", { name: /^Tallenna kopio: Liite 3/ }));
    await waitFor(() => expect(platform.saved).toHaveLength(1));
    expect(platform.saved[0]).toMatchObject({
      name: "laskufdp.exe",
      mediaType: "application/octet-stream",
      bytes: new Uint8Array([1, 2, 3]),
    });
  });

  it("says so when its content is not on this device", async () => {
    const { user } = openAttachments(undefined, [...smallGroup, hostile]);
    await user.click(screen.getByRole("button", { name: /^Tallenna kopio: Liite 3/ }));
    expect(await screen.findByText(/sisältöä ei ole tällä koneella/)).toBeDefined();
  });

  it("is described, given a class with its ground, and put under another item", async () => {
    const { session, user } = openAttachments(undefined, [...smallGroup, hostile]);
    await user.click(screen.getByRole("button", { name: /^Muokkaa liitteen tietoja: Liite 3/ }));
    const form = within(screen.getByRole("form", { name: "Muokkaa liitteen tietoja" }));
    await user.click(form.getByRole("radio", { name: /^Salassa pidettävä/ }));
    await user.click(form.getByRole("button", { name: "Tallenna" }));
    expect(session.saves).toEqual([]);
    await user.type(form.getByLabelText(/^Salassapitoperuste/), "JulkL 24 § 20 k");
    await user.click(form.getByRole("button", { name: "Tallenna" }));
    expect(session.snapshot().book.get("attachment", "h")).toMatchObject({
      publicity: "confidential",
      ground: "JulkL 24 § 20 k",
      sha256: "a".repeat(64),
    });
  });

  it("is removed and brought back, and its number is given to nobody else meanwhile", async () => {
    const { session, user } = openAttachments("i1", [...smallGroup, hostile]);
    await user.click(screen.getByRole("button", { name: /^Poista liite: Liite 3/ }));
    const question = within(await screen.findByRole("alertdialog", { name: "Poistetaanko liite?" }));
    expect(question.getByText(/voi olla yhä jokaisella, jolla on ryhmän tiedosto/)).toBeDefined();
    expect(session.snapshot().book.all("attachment")).toHaveLength(1);
    await user.click(question.getByRole("button", { name: "Poista liite" }));
    expect(session.snapshot().book.all("attachment")).toEqual([]);
    await user.click(await screen.findByRole("button", { name: "Kumoa" }));
    expect(session.snapshot().book.get("attachment", "h")?.number).toBe(3);
  });
});
