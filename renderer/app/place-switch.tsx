import { lazy } from "react";
import type { Route } from "../navigation/route.ts";
import { NotFound } from "../records/not-found.tsx";

const OverviewPlace = lazy(async () => ({
  default: (await import("../features/overview/overview-place.tsx")).OverviewPlace,
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
    case "settings":
      return <SettingsPlace version={version} />;
    default:
      return <NotFound />;
  }
}
