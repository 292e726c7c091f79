import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { planEdit, type Wish } from "../../../shared/log/author.ts";
import { domainRules, type KindName } from "../../../shared/domain/kinds.ts";
import { createGroupLibrary } from "../../../renderer/data/create-library.ts";
import { SessionProvider } from "../../../renderer/data/hooks.tsx";
import type { GroupSession } from "../../../renderer/data/session.ts";
import { ActionsPlace } from "../../../renderer/features/actions/actions-place.tsx";
import { createSavedViews } from "../../../renderer/lists/views/saved-views.ts";
import { SavedViewsProvider } from "../../../renderer/lists/views/saved-views-context.tsx";
import { NavigationProvider } from "../../../renderer/navigation/navigation.tsx";
import { createBrowserPlatform } from "../../../renderer/platform/browser.ts";
import { PlatformProvider } from "../../../renderer/platform/platform-context.tsx";
import { createWebPrimitives } from "../../../renderer/platform/web-primitives.ts";
import { uiWords } from "../../../renderer/text/ui-words.ts";
import { createI18n } from "../../../renderer/text/words.ts";
import "../../../renderer/ui/base.css";
import { UiProvider } from "../../../renderer/ui/ui-provider.tsx";

/** What the benchmark asks of the page with a long list. */
export interface ListPage {
  /** Founds a group with so many actions; answers when they are stored. */
  readonly prepare: (actions: number) => Promise<void>;
  /** Puts the list on screen; answers when its rows are there. */
  readonly show: () => Promise<void>;
  /** Begins to note how long the main thread is held up at once, and answers what ends that and tells the longest. */
  readonly watch: () => void;
  readonly longest: () => Promise<number>;
}

declare global {
  interface Window {
    listPage?: ListPage;
  }
}

const platform = createBrowserPlatform();
const library = createGroupLibrary({ primitives: createWebPrimitives(), platform, locks: navigator.locks });
const state: { session?: GroupSession; tasks?: () => Promise<number> } = {};
const statuses = ["not-started", "under-way", "waiting", "done", "verified"];
const things = ["Esite läheisille", "Puhelinajan pidentäminen", "Odotusajan seuranta", "Ryhmähuoneen ilmanvaihto"];

window.listPage = {
  async prepare(actions) {
    const founded = await library.create({
      groupName: "Mittausryhmä",
      organisationName: "Mallila",
      memberName: "Otso Mallikas",
      role: "secretary",
      deviceLabel: "bench",
    });
    if (!founded.ok) throw new Error(JSON.stringify(founded.error));
    const session = founded.value;
    const { book } = session.snapshot();
    const owner = book.all("member")[0]?.id ?? "";
    const accountable = book.all("organisation")[0]?.id ?? "";
    const records = Array.from({ length: actions }, (_, index): readonly [KindName, string, Wish] => [
      "action",
      `a${index}`,
      {
        title: `${things[index % things.length] ?? ""} ${index}`,
        description: "Sovitaan tuottajien kanssa, miten asia etenee ja kuka siitä kertoo asiakkaille.",
        status: statuses[index % statuses.length] ?? "waiting",
        dueOn: dayOf(index),
        createdOn: dayOf(index * 7),
        owner,
        accountable,
      },
    ]);
    for (let from = 0; from < records.length; from += recordsPerSave) {
      const operations = records
        .slice(from, from + recordsPerSave)
        .flatMap(([kind, id, wish]) => planEdit(domainRules, undefined, kind, id, wish));
      const saved = await session.save(operations);
      if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    }
    // As in the app, where the rail has counted the actions before their place is opened.
    session.snapshot().book.all("action");
    state.session = session;
  },
  async show() {
    const { session } = state;
    if (session === undefined) throw new Error("prepare comes first");
    const words = createI18n("fi");
    const ui = uiWords(words.getFixedT("fi", "common"), words.getFixedT("fi", "errors"));
    window.history.replaceState(null, "", "#/actions?show=all");
    createRoot(document.querySelector("#root") ?? document.body).render(
      <PlatformProvider platform={platform}>
        <I18nextProvider i18n={words}>
          <UiProvider words={ui} locale="fi-FI">
            <NavigationProvider>
              <SessionProvider session={session}>
                <SavedViewsProvider store={createSavedViews(undefined)}>
                  <ActionsPlace />
                </SavedViewsProvider>
              </SessionProvider>
            </NavigationProvider>
          </UiProvider>
        </I18nextProvider>
      </PlatformProvider>,
    );
    while (document.querySelector("[data-entry]") === null) await new Promise((resolve) => setTimeout(resolve, 10));
  },
  watch() {
    state.tasks = watchLongTasks();
  },
  longest: () => state.tasks?.() ?? Promise.reject(new Error("watch comes first")),
};

const recordsPerSave = 500;

function dayOf(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + (index % 1500))).toISOString().slice(0, 10);
}

/** The browser reports tasks of more than 50 ms; 0 means that none was longer. */
function watchLongTasks(): () => Promise<number> {
  let longest = 0;
  const take = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: "longtask" });
  return async () => {
    // Reports come a moment after their task.
    await new Promise((resolve) => setTimeout(resolve, 400));
    take(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}
