import { createStore, type StoreApi } from "zustand/vanilla";
import type { ViewTexts } from "../choosing/list-view.ts";

/** A way of looking at a list that somebody has given a name. Only what differs from the list's first state is kept. */
export interface SavedView {
  readonly name: string;
  readonly texts: ViewTexts;
}

/** All saved views of this device, by group and list. Screen state alone: it never travels with the group. */
export type SavedViews = Readonly<Record<string, readonly SavedView[]>>;

export type SavedViewsStore = StoreApi<SavedViews>;

/** The part of `localStorage` that is used, so that a test can stand in for it. */
export type KeptViews = Pick<Storage, "getItem" | "setItem">;

export const savedViewsKey = "luotsi.views";
/** Names are cut here; more would not fit where they are shown. */
export const longestViewName = 60;
const mostViews = 50;
const mostTexts = 24;

/**
 * The saved views as they were left on this device, kept there again at each change. Storage that is refused is no
 * failure: the views then last as long as the page.
 */
export function createSavedViews(kept: KeptViews | undefined): SavedViewsStore {
  const store = createStore<SavedViews>(() => readViews(kept));
  store.subscribe((views) => {
    try {
      kept?.setItem(savedViewsKey, JSON.stringify(views));
    } catch {
      // Full or forbidden: the views hold until the page is closed.
    }
  });
  return store;
}

/** Keeps a view under its name. One of the same name, whatever the case of its letters, is replaced in its place. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const at = views.findIndex(({ name }) => isSameName(name, view.name));
  return at < 0 ? [...views, view].slice(-mostViews) : views.with(at, view);
}

export function withoutView(views: readonly SavedView[], name: string): readonly SavedView[] {
  return views.filter((view) => view.name !== name);
}

/** Gives a view another name; one that has that name already goes away for it. */
export function renamed(views: readonly SavedView[], from: string, to: string): readonly SavedView[] {
  return views
    .filter(({ name }) => name === from || !isSameName(name, to))
    .map((view) => (view.name === from ? { ...view, name: to } : view));
}

/** A name as it is kept: one line without spaces around it, no longer than fits; "" for none. */
export function cleanName(typed: string): string {
  return typed.replaceAll(/\s+/g, " ").trim().slice(0, longestViewName).trim();
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Reads what was kept; a view that is none is left out, and the rest stays. */
function readViews(kept: KeptViews | undefined): SavedViews {
  try {
    const value: unknown = JSON.parse(kept?.getItem(savedViewsKey) ?? "{}");
    if (!isObject(value)) return {};
    return Object.fromEntries(
      Object.entries(value).map(([key, views]) => [key, Array.isArray(views) ? views.flatMap(readView) : []]),
    );
  } catch {
    return {};
  }
}

function readView(value: unknown): readonly SavedView[] {
  if (!isObject(value) || typeof value["name"] !== "string" || !isObject(value["texts"])) return [];
  const name = cleanName(value["name"]);
  const texts = Object.entries(value["texts"]).flatMap(([key, text]) =>
    typeof text === "string" ? [[key, text] as const] : [],
  );
  return name === "" ? [] : [{ name, texts: Object.fromEntries(texts.slice(0, mostTexts)) }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
