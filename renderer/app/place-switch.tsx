import { lazy } from "react";
import type { Route } from "../navigation/route.ts";
import { NotFound } from "../records/not-found.tsx";

const OverviewPlace = lazy(async () => ({
  default: (await import("../features/overview/overview-place.tsx")).OverviewPlace,
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
    default:
      return <NotFound />;
  }
}

function RecordPlace({ route }: { readonly route: Extract<Route, { place: "record" }> }) {
  switch (route.kind) {
    case "member":
      return <MemberPage id={route.id} />;
    case "organisation":
      return <OrganisationPage id={route.id} />;
    default:
      return <NotFound />;
  }
}
