import type { start as finnish } from "../fi/start.ts";
import type { AllWords } from "../shape.ts";

export const start = {
  title: "Welcome to Luotsi",
  lead: "Luotsi is the steering group’s own book for one contract. Everything stays on this computer until you hand a file to someone.",
  language: {
    title: "Which language?",
    help: "You can change this at any time.",
  },
  doors: {
    title: "Where shall we begin?",
    newGroup: "New group",
    newGroupHelp: "You found the group and invite the others.",
    received: "I received a file",
    receivedHelp: "Someone gave you a Luotsi file. Open it here.",
    demo: "Look around with example data",
    demoHelp: "An invented contract with two years of meetings. Nothing can break.",
  },
  newGroup: {
    title: "New group",
    groupName: "Name of the group",
    groupNameHelp: "For example “Outpatient substance use service 2024–2027”.",
    contractName: "Name of the contract",
    caseNumber: "Case number",
    starts: "Contract starts",
    ends: "Contract ends",
    create: "Create the group",
  },
  you: {
    title: "Who are you?",
    name: "Your name",
    nameHelp: "Others see it beside what you write. A pseudonym will do.",
    organisation: "Your organisation",
    side: "Which side are you on?",
    role: "Your role in the group",
    device: "Name of this device",
    deviceHelp: "It helps you recognise the device later, for example “Work laptop”.",
  },
  received: {
    title: "Open the file you received",
    help: "The file name ends in .luotsi. Nothing changes before you accept.",
    join: "Join the group",
    whoAreYou: "Is your name on the list?",
    notListed: "My name is not on the list",
  },
  where: {
    title: "Where is the data?",
    desktop: "On this computer’s disk. Backups are made by themselves.",
    browser: "In this browser’s storage. The browser may clear it, so export often.",
  },
} as const satisfies AllWords<typeof finnish>;
