import type { links as finnish } from "../fi/links.ts";
import type { AllWords } from "../shape.ts";

export const links = {
  chain: {
    title: "From feedback to answer",
    lead: "Where this came from and what it led to.",
    here: "You are here",
    steps: {
      feedback: "What was said",
      "agenda-item": "Where it was discussed",
      decision: "What was decided",
      action: "What is being done",
      metric: "Where it should show",
      answer: "What was answered",
    },
    none: {
      feedback: "No feedback is linked.",
      "agenda-item": "Has not been on an agenda.",
      decision: "There is no decision.",
      action: "There is no action.",
      metric: "No metric has been chosen.",
      answer: "The giver has not been answered yet.",
    },
    told: "result told {{date}}",
    notTold: "the result has not been told yet",
  },
  more_one: "Show one more",
  more_other: "Show {{count}} more",
  mentions: {
    title: "Linked with",
    none: "No record refers here yet.",
    group: "{{kind}} – {{field}}",
    observations_one: "One metric observation.",
    observations_other: "{{count}} metric observations.",
  },
} as const satisfies AllWords<typeof finnish>;
