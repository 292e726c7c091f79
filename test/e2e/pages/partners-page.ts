import type { Page } from "@playwright/test";
import type { Member } from "../../../shared/domain/member.ts";
import type { Organisation } from "../../../shared/domain/organisation.ts";
import { pickChoice, pickFromMany, pickRadio, textBox } from "../support/controls.ts";
import { finnish } from "../support/words.ts";

export interface OrganisationFacts {
  readonly name: string;
  readonly type: NonNullable<Organisation["type"]>;
}

export interface MemberFacts {
  readonly name: string;
  readonly side: NonNullable<Member["side"]>;
  readonly organisation: string;
  readonly role: NonNullable<Member["role"]>;
}

const words = finnish("members");
const records = finnish("records");
const common = finnish("common");

/** Who is at the table: organisations and members on the three sides. */
export class PartnersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async addOrganisation({ name, type }: OrganisationFacts): Promise<void> {
    await this.page.getByRole("button", { name: words("addOrganisation") }).click();
    const form = this.page.getByRole("form", { name: words("addOrganisation") });
    await textBox(form, records("fields.name")).fill(name);
    await pickRadio(form, records(`values.organisationType.${type}`));
    await form.getByRole("button", { name: common("save") }).click();
    await form.waitFor({ state: "detached" });
    await this.page.getByRole("link", { name }).first().waitFor();
  }

  async addMember({ name, side, organisation, role }: MemberFacts): Promise<void> {
    await this.page.getByRole("button", { name: words("addMember") }).click();
    const form = this.page.getByRole("form", { name: words("addMember") });
    await textBox(form, records("fields.name")).fill(name);
    await pickRadio(form, records(`values.side.${side}`));
    await pickFromMany(form, records("fields.organisation"), organisation);
    await pickChoice(form, records("fields.role"), records(`values.role.${role}`));
    await form.getByRole("button", { name: common("save") }).click();
    await form.waitFor({ state: "detached" });
    await this.page.getByRole("link", { name }).first().waitFor();
  }
}
