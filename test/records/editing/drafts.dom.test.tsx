import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DraftText } from "../../../renderer/records/editing/draft-fields.tsx";
import { createDraftStore, type DraftStorage } from "../../../renderer/records/editing/draft-store.ts";
import { DraftsProvider } from "../../../renderer/records/editing/drafts-context.tsx";
import { EditSection } from "../../../renderer/records/editing/edit-section.tsx";
import { useFormDraft } from "../../../renderer/records/editing/form-draft.ts";
import { SectionForm } from "../../../renderer/records/editing/section-form.tsx";
import { UnfinishedDrafts } from "../../../renderer/records/editing/unfinished-drafts.tsx";
import { keepMs } from "../../../renderer/records/editing/use-kept-form.ts";
import { useSaving } from "../../../renderer/records/editing/use-saving.ts";
import { useBook, useSession } from "../../../renderer/data/hooks.tsx";
import { createFakeSession, type FakeSession, fakeRecord } from "../../support/fake-session.ts";
import { renderScreen } from "../support.tsx";

function memoryStorage(): DraftStorage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** A page with one section of two fields, as the pages of records have them. */
function ActionPage() {
  const action = useBook().get("action", "a1");
  return (
    <EditSection title="Sisältö" form={(close) => <ContentForm onClose={close} />}>
      <p>{action?.title}</p>
    </EditSection>
  );
}

function ContentForm({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const saving = useSaving();
  const action = useBook().get("action", "a1");
  const draft = useFormDraft({ title: action?.title ?? "", description: action?.description ?? "" });
  const save = async () => {
    if (await saving(() => session.edit("action", "a1", draft.values))) onClose();
  };
  return (
    <SectionForm label="Sisältö" draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="action" draft={draft} field="title" />
      <DraftText kind="action" draft={draft} field="description" />
    </SectionForm>
  );
}

const record = fakeRecord("action", "a1", { title: "Takaisinsoitto", description: "Soitetaan." });

function show(storage: DraftStorage, session: FakeSession = createFakeSession({ records: [record] })) {
  renderScreen(
    session,
    <DraftsProvider group="g" storage={storage}>
      <UnfinishedDrafts />
      <ActionPage />
    </DraftsProvider>,
  );
  return session;
}

const open = () => userEvent.click(screen.getByRole("button", { name: "Muokkaa: Sisältö" }));
const title = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Otsikko" });
const kept = (storage: DraftStorage) => createDraftStore(storage, "g").all();

beforeEach(() => {
  window.location.hash = "#/action/a1";
});
afterEach(() => {
  cleanup();
  window.location.hash = "";
});

describe("what is typed into a form", () => {
  test("is on the device within a second, and offered when the form is opened again after a crash", async () => {
    expect(keepMs).toBeLessThanOrEqual(1000);
    const storage = memoryStorage();
    show(storage);
    await open();
    await userEvent.type(title(), " heti");
    await vi.waitFor(() => expect(kept(storage)[0]?.fields).toEqual({ title: "Takaisinsoitto heti" }), 1000);
    // A crash: nothing is told, nothing unmounts; another page begins over what is stored.
    const stored = memoryStorage();
    for (const [key, text] of storage.texts) stored.setItem(key, text);
    cleanup();
    const session = createFakeSession({ records: [record] });
    await session.edit("action", "a1", { description: "Annan uusi kuvaus." });
    show(stored, session);
    expect(screen.getByText("Yksi luonnos on kesken")).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Sisältö, kirjoitettu/ }).getAttribute("href")).toBe("#/action/a1");
    await open();
    expect(title().value, "nothing is put in unasked").toBe("Takaisinsoitto");
    await userEvent.click(screen.getByRole("button", { name: "Jatka luonnosta" }));
    expect(title().value).toBe("Takaisinsoitto heti");
    await vi.waitFor(() =>
      expect(document.activeElement, "the pressed button is gone, and the focus is not").toBe(title()),
    );
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await vi.waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
    expect(session.snapshot().book.get("action", "a1")).toMatchObject({
      title: "Takaisinsoitto heti",
      description: "Annan uusi kuvaus.",
    });
    expect(kept(stored), "saved is no draft any more").toEqual([]);
    expect(screen.queryByText("Yksi luonnos on kesken")).toBeNull();
  });

  test("stays when somebody wanders off at once, and goes when it is discarded", async () => {
    const storage = memoryStorage();
    show(storage);
    await open();
    await userEvent.type(title(), "!");
    cleanup();
    expect(kept(storage)).toHaveLength(1);
    show(storage);
    expect(screen.getByText(/^Tässä on keskeneräinen luonnos/)).toBeTruthy();
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Hylkää luonnos" }));
    expect(kept(storage)).toEqual([]);
    expect(title().value).toBe("Takaisinsoitto");
  });

  test("stays when it could not be saved", async () => {
    const storage = memoryStorage();
    const session = show(storage);
    await open();
    await userEvent.type(title(), "!");
    session.failWith({ type: "disk-full" });
    await userEvent.click(screen.getByRole("button", { name: "Tallenna" }));
    await screen.findByText(/Levytila loppui/);
    cleanup();
    expect(kept(storage)[0]?.fields).toEqual({ title: "Takaisinsoitto!" });
  });

  test("is asked about by Escape and by cancel only when there is something to lose", async () => {
    const storage = memoryStorage();
    show(storage);
    await open();
    await userEvent.click(title());
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    await open();
    await userEvent.type(title(), "!");
    await userEvent.keyboard("{Escape}");
    await screen.findByRole("alertdialog", { name: "Hylätäänkö kirjoittamasi?" });
    await userEvent.click(screen.getByRole("button", { name: "Jatka kirjoittamista" }));
    expect(title().value).toBe("Takaisinsoitto!");
    await userEvent.click(screen.getByRole("button", { name: "Peruuta" }));
    await userEvent.click(await screen.findByRole("button", { name: "Hylkää" }));
    await vi.waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
    expect(kept(storage)).toEqual([]);
  });
});

describe("the store of drafts", () => {
  test("is bounded, keeps the newest first, and takes nothing that is not a draft", () => {
    const storage = memoryStorage();
    const store = createDraftStore(storage, "g");
    for (let n = 0; n < 40; n += 1) store.keep({ place: `#/action/a${n}`, label: "x", fields: {}, keptMs: n });
    expect(kept(storage)).toHaveLength(30);
    expect(kept(storage)[0]?.keptMs).toBe(39);
    for (const wrong of ["{", "[1]", '[{"place":1}]', "null"]) {
      storage.texts.set("luotsi.drafts.g", wrong);
      expect(kept(storage)).toEqual([]);
    }
  });

  test("works for the page where nothing can be stored", () => {
    const store = createDraftStore(
      {
        getItem: () => null,
        setItem: () => {
          throw new Error("full");
        },
        removeItem: () => undefined,
      },
      "g",
    );
    act(() => store.keep({ place: "#/x", label: "x", fields: { title: "a" }, keptMs: 1 }));
    expect(store.find("#/x", "x")?.fields).toEqual({ title: "a" });
  });
});
