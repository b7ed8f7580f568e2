/**
 * What handlers and clients call things, by section. They find a section and are never shown as
 * its words: most of them the policy does not use.
 */
export const SYNONYMS: Readonly<Record<string, string>> = {
  "bogus-calls": "scam fraud impersonation pretending fake identity blagging",
  "call-recording": "recorded tape taping monitored mobile phone untagged tagged quality training",
  complaints: "complain unhappy dissatisfied grievance ombudsman mp",
  "confidentiality-statements": "privacy confidential sharing hmrc data controller gdpr",
  "data-protection": "dpa gdpr subject access request sar copy of my data personal information",
  "face-to-face-visits": "f2f meeting visit office interview in person home",
  "facilitating-parental-contact":
    "pass on details other parent address contact re-establish access",
  "false-information-warnings":
    "offence criminal fine fined lying false misleading warning statement",
  "freedom-of-information": "foi foia request twenty working days",
  "interpreters-and-translation-services":
    "interpreter language translate translator deaf hearing welsh sign bsl textphone relay",
  "personal-interest-sensitive-cases":
    "sensitive colleague know relative friend conflict restricted",
  representatives: "rep solicitor lawyer authorised third party behalf acting citizens advice",
  "special-payments": "compensation maladministration redress refund error mistake lost money",
  "suicide-threats":
    "suicide suicidal kill self-harm self harm overdose die end it all life 999 six point plan nominated officer",
  "unacceptable-client-behaviour-and-potentially-violent-persons":
    "ucb pvp abusive abuse aggressive threat threatening violent swearing harass shouting",
};
