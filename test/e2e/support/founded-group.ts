import type { Page } from "@playwright/test";
import { Frame } from "../pages/frame.ts";
import { type MemberFacts, type OrganisationFacts, PartnersPage } from "../pages/partners-page.ts";
import { StartPage } from "../pages/start-page.ts";

/** The group that the journeys found: one member of each side, so that it is just quorate when all are there. */
export const founded = {
  groupName: "Avokuntoutuksen ohjausryhmä",
  secretary: { name: "Aino Laine", organisation: "Järvenrannan hyvinvointialue", device: "Ainon työkone" },
  provider: { name: "Pekka Salo", organisation: "Kuntopolku Oy" },
  client: { name: "Sari Virta", organisation: "Yhdessä eteenpäin ry" },
} as const;

const organisations: readonly OrganisationFacts[] = [
  { name: founded.provider.organisation, type: "provider" },
  { name: founded.client.organisation, type: "client-association" },
];

const members: readonly MemberFacts[] = [
  { ...founded.provider, side: "provider", role: "chair" },
  { ...founded.client, side: "client", role: "experience-expert" },
];

/** Creates the group as its secretary, with nobody else in it yet. */
export async function createGroup(page: Page, address = "/"): Promise<void> {
  const { groupName, secretary } = founded;
  const start = new StartPage(page);
  await start.open(address);
  await start.createGroup({
    groupName,
    organisationName: secretary.organisation,
    memberName: secretary.name,
    deviceLabel: secretary.device,
  });
}

/** Creates the group and brings the other two sides to its table. */
export async function foundGroup(page: Page, address = "/"): Promise<void> {
  await createGroup(page, address);
  await new Frame(page).goTo("partners");
  const partners = new PartnersPage(page);
  for (const organisation of organisations) await partners.addOrganisation(organisation);
  for (const member of members) await partners.addMember(member);
}
