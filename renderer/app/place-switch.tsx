import { lazy } from "react";
import type { Route } from "../navigation/route.ts";
import { FaultReportsSection } from "./fault-reports-section.tsx";
import { NotFound } from "../records/showing/not-found.tsx";

/** Each place is a part of the program of its own. */
const load = {
  overviewPlace: () => import("../features/overview/overview-place.tsx"),
  meetingsPlace: () => import("../features/meetings/meetings-place.tsx"),
  meetingPlace: () => import("../features/meetings/meeting-place.tsx"),
  livePlace: () => import("../features/meetings/live/live-place.tsx"),
  decisionsPlace: () => import("../features/decisions/decisions-place.tsx"),
  decisionPage: () => import("../features/decisions/decision-page.tsx"),
  actionsPlace: () => import("../features/actions/actions-place.tsx"),
  actionPage: () => import("../features/actions/action-page.tsx"),
  feedbackPlace: () => import("../features/feedback/feedback-place.tsx"),
  feedbackPage: () => import("../features/feedback/feedback-page.tsx"),
  partnersPlace: () => import("../features/partners/partners-place.tsx"),
  memberPage: () => import("../features/partners/member-page.tsx"),
  organisationPage: () => import("../features/partners/organisation-page.tsx"),
  contractRecordPage: () => import("../features/partners/contract-record-page.tsx"),
  exchangePlace: () => import("../features/exchange/exchange-place.tsx"),
  conflictsPlace: () => import("../features/conflicts/conflicts-place.tsx"),
  settingsPlace: () => import("../features/settings/settings-place.tsx"),
  helpPlace: () => import("../features/help/help-place.tsx"),
} as const;

const OverviewPlace = lazy(async () => ({ default: (await load.overviewPlace()).OverviewPlace }));
const MeetingsPlace = lazy(async () => ({ default: (await load.meetingsPlace()).MeetingsPlace }));
const MeetingPlace = lazy(async () => ({ default: (await load.meetingPlace()).MeetingPlace }));
const LivePlace = lazy(async () => ({ default: (await load.livePlace()).LivePlace }));
const DecisionsPlace = lazy(async () => ({ default: (await load.decisionsPlace()).DecisionsPlace }));
const DecisionPage = lazy(async () => ({ default: (await load.decisionPage()).DecisionPage }));
const ActionsPlace = lazy(async () => ({ default: (await load.actionsPlace()).ActionsPlace }));
const ActionPage = lazy(async () => ({ default: (await load.actionPage()).ActionPage }));
const FeedbackPlace = lazy(async () => ({ default: (await load.feedbackPlace()).FeedbackPlace }));
const FeedbackPage = lazy(async () => ({ default: (await load.feedbackPage()).FeedbackPage }));
const PartnersPlace = lazy(async () => ({ default: (await load.partnersPlace()).PartnersPlace }));
const MemberPage = lazy(async () => ({ default: (await load.memberPage()).MemberPage }));
const OrganisationPage = lazy(async () => ({ default: (await load.organisationPage()).OrganisationPage }));
const ContractRecordPage = lazy(async () => ({ default: (await load.contractRecordPage()).ContractRecordPage }));
const ExchangePlace = lazy(async () => ({ default: (await load.exchangePlace()).ExchangePlace }));
const ConflictsPlace = lazy(async () => ({ default: (await load.conflictsPlace()).ConflictsPlace }));
const SettingsPlace = lazy(async () => ({ default: (await load.settingsPlace()).SettingsPlace }));
const HelpPlace = lazy(async () => ({ default: (await load.helpPlace()).HelpPlace }));

/** Loads every place, so that the first visit to each is as quick as later ones. */
export async function preloadPlaces(): Promise<void> {
  for (const one of Object.values(load)) await one();
}

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
    case "live":
      return <LivePlace key={route.meeting} id={route.meeting} item={route.item} isNotes={route.isNotes === true} />;
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
      return (
        <>
          <SettingsPlace version={version} />
          <FaultReportsSection />
        </>
      );
    case "help":
      return <HelpPlace page={route.page} />;
    case "start":
    case "demo":
    case "projector":
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
    default:
      return <ContractRecordPage kind={route.kind} id={route.id} />;
  }
}
