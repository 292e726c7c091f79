import { userEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import type { FakeSession } from "../../support/fake-session.ts";
import { renderScreen as renderWithin, type ScreenOptions } from "../../records/support.tsx";

export interface MeetingScreenOptions extends ScreenOptions {
  readonly session: FakeSession;
}

/** Draws a place under everything that the app has above it, and hands back a person to use it. */
export function renderScreen(element: ReactElement, { session, ...options }: MeetingScreenOptions) {
  renderWithin(session, element, options);
  return userEvent.setup();
}
