import { lazy } from "react";
import type { Route } from "../navigation/route.ts";
import { NotFound } from "../records/not-found.tsx";

const OverviewPlace = lazy(async () => ({
  default: (await import("../features/overview/overview-place.tsx")).OverviewPlace,
}));
const MeetingsPlace = lazy(async () => ({
  default: (await import("../features/meetings/meetings-place.tsx")).MeetingsPlace,
}));
const MeetingPlace = lazy(async () => ({
  default: (await import("../features/meetings/meeting-place.tsx")).MeetingPlace,
}));
const DecisionsPlace = lazy(async () => ({
  default: (await import("../features/decisions/decisions-place.tsx")).DecisionsPlace,
}));
const DecisionPage = lazy(async () => ({
  default: (await import("../features/decisions/decision-page.tsx")).DecisionPage,
}));
const ActionsPlace = lazy(async () => ({
  default: (await import("../features/actions/actions-place.tsx")).ActionsPlace,
}));
const ActionPage = lazy(async () => ({
  default: (await import("../features/actions/action-page.tsx")).ActionPage,
}));
const FeedbackPlace = lazy(async () => ({
  default: (await import("../features/feedback/feedback-place.tsx")).FeedbackPlace,
}));
const FeedbackPage = lazy(async () => ({
  default: (await import("../features/feedback/feedback-page.tsx")).FeedbackPage,
}));
const PartnersPlace = lazy(async () => ({
  default: (await import("../features/partners/partners-place.tsx")).PartnersPlace,
}));
const MemberPage = lazy(async () => ({
  default: (await import("../features/partners/member-page.tsx")).MemberPage,
}));
const OrganisationPage = lazy(async () => ({
  default: (await import("../features/partners/organisation-page.tsx")).OrganisationPage,
}));
const ExchangePlace = lazy(async () => ({
  default: (await import("../features/exchange/exchange-place.tsx")).ExchangePlace,
}));
const ConflictsPlace = lazy(async () => ({
  default: (await import("../features/conflicts/conflicts-place.tsx")).ConflictsPlace,
}));
const SettingsPlace = lazy(async () => ({
  default: (await import("../features/settings/settings-place.tsx")).SettingsPlace,
}));

export interface PlaceSwitchProps {
  readonly route: Route;
  readonly version: string;
}

/** The place that an address names. Each is loaded when it is first wanted. */
export function PlaceSwitch({ route, version }: PlaceSwitchProps) {
  switch (route.place) {
    case "overview":
      return <OverviewPlace />;
    case "meetings":
      return <MeetingsPlace />;
    case "meeting":
      return <MeetingPlace key={route.id} id={route.id} view={route.view} />;
    case "decisions":
      return <DecisionsPlace />;
    case "actions":
      return <ActionsPlace />;
    case "feedback":
      return <FeedbackPlace />;
    case "record":
      return <RecordPlace key={route.id} route={route} />;
    case "partners":
      return <PartnersPlace />;
    case "exchange":
      return <ExchangePlace />;
    case "conflicts":
      return <ConflictsPlace />;
    case "settings":
      return <SettingsPlace version={version} />;
    case "start":
    case "demo":
      return <NotFound />;
  }
}

function RecordPlace({ route }: { readonly route: Extract<Route, { place: "record" }> }) {
  switch (route.kind) {
    case "decision":
      return <DecisionPage id={route.id} />;
    case "action":
      return <ActionPage id={route.id} />;
    case "feedback":
      return <FeedbackPage id={route.id} />;
    case "member":
      return <MemberPage id={route.id} />;
    case "organisation":
      return <OrganisationPage id={route.id} />;
  }
}
