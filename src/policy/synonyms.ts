/**
 * What handlers and clients call things, by section. They find a section and are never shown as
 * its words: most of them the policy does not use. What puts Suicide Threats first whatever else
 * was typed is not here but in `lookup-safety.ts`.
 */
export const SYNONYMS: Readonly<Record<string, string>> = {
  "bogus-calls": `
    bogus caller scam scammer fraud fraudster fraudulent hoax impersonation impersonating impersonator
    impostor imposter pretending identity blagging blagger phishing suspicious fishing security
    verification verify questions fake stranger trick`,
  "call-recording": `
    recorded recorder records tape taped taping taper dictaphone monitored monitoring listened
    listening playback transcript mobile app covert covertly secretly secret voicemail answerphone
    answering machine untagged tagged tag retention deleted quality training three 3 weeks
    unmonitored`,
  complaints: `
    complaint complain complains complained complaining complainant unhappy dissatisfied
    dissatisfaction displeased grievance ombudsman phso parliamentary mp mps minister ice independent
    case examiner manager supervisor escalate escalation poor service feedback`,
  "confidentiality-statements": `
    statement confidential privacy private notice sharing shared share third organisations hmrc
    revenue dwp council banks fair processing controller gdpr law allows`,
  "data-protection": `
    dpa gdpr subject access request sar sars dsar dsars rights copy file held hold records personal
    ico commissioner breach breached leak leaked disclosure scin reference
    see my data transcript`,
  "face-to-face-visits": `
    visit f2f ftf face2face meet meeting appointment interview interviewed person home house office
    come visiting visited`,
  "facilitating-parental-contact": `
    receiving parent paying parent pwc nrp rp pp absent mother father mum dad ex pass on forward
    details letter reestablish establish reconnect reunite get touch trace address number
    see children kids child visitation custody authorisation form`,
  "false-information-warnings": `
    warning offence criminal crime prosecute prosecuted prosecution court fine fined 1000 pounds
    lie lied lying lies liar dishonest false misleading mislead withhold withholding refuse refuses
    refused refusing provide fail failing fails statement word guilty earnings income`,
  "freedom-of-information": `
    foi foia fois twenty 20 working days public authority statistics act 2000`,
  "interpreters-and-translation-services": `
    interpreter interpreting interpretation translator translation translate translated translating
    language languages english speak speaks foreign polish urdu welsh cymraeg deaf hearing impaired
    hard sign signing bsl lipspeaker textphone minicom typetalk text relay uk rnid braille large
    print blind`,
  "personal-interest-sensitive-cases": `
    sensitive colleague coworker know knows relative relatives related relation family friend
    neighbour conflict restricted restrict restriction locked staff employee member works worker
    celebrity vip own personal`,
  representatives: `
    representative rep reps solicitor solicitors lawyer barrister attorney poa power advocate
    authorised authority authorise authorisation third party behalf acting speaks mandate consent
    permission appointee guardian citizens advice cab new partner son daughter husband wife charity speak discuss`,
  "special-payments": `
    special payment compensation compensate compensated maladministration redress refund refunds
    refunded reimburse reimbursement consolatory exgratia gratia goodwill error errors mistake
    mistakes wrong fault delay delays delayed loss lost money pay payout payback costs`,
  "suicide-threats": `
    suicide threat suicidal threaten threatens threatening harm harming dying dead six point plan
    nominated officer heo crisis desperate vulnerable mental health hopeless worthless`,
  "unacceptable-client-behaviour-and-potentially-violent-persons": `
    ucb pvp behavior abusive abuse abuses abusing aggressive aggression aggressor threat threats
    threaten threatens threatening threatened violent violence attack assault weapon knife bomb police
    murder stab swear swears swearing swore shout shouts shouting screaming rude insult insulting
    racist sexist harass harasses harassing harassment harassed bully bullying stalking intimidate
    intimidating angry hostile offensive`,
};
