import type { CaseRecord, FirstContact, Language, Note, Parent } from "./case-record";

// Everybody here is invented. The telephone numbers come from the ranges that Ofcom keeps free
// for drama. Between them the cases hold every pair of first contact values (yes, no, not known).

const parent = (
  name: string,
  phone: string,
  reference: string,
  firstContact: FirstContact,
  language: Language = "English",
): Parent => ({ name, phone, reference, firstContact, language });

const note = (date: string, author: string, text: string): Note => ({ date, author, text });

// Lines that this program wrote for the notes: their codes are true for the cases named here.
const NOTE_LINE_334418 =
  "Verbatim note: 12 Nov 2025 10:20, parent with care. Read: Call recording, Confidentiality, " +
  "Offence statement. Policy PLDMG @ 09.03.2017. Check HCEGW-7CZN9-GADZK";
const NOTE_LINE_312212 =
  "Verbatim note: 21 Mar 2025 15:40, non-resident parent. Read: Call recording. In part: " +
  "Confidentiality (2 of 5). Not read: Offence statement (not given). " +
  "Policy PLDMG @ 09.03.2017. Check 11TZY-ZCDD0-X4AA7";
const NOTE_LINE_281816 =
  "Verbatim note: 20 Aug 2025 11:15, non-resident parent. Read: Call recording, " +
  "Confidentiality, Offence statement. Policy PLDMG @ 09.03.2017. Check 56X17-FVYAY-MMN6N";

// One person on two cases: the same name, number and client reference on both.
const onTwoCases = parent("Mr Max Multiple", "07700 900777", "C-400777", "No");

export const cases: readonly CaseRecord[] = [
  {
    reference: "121001234567",
    status: "Application received",
    opened: "3 November 2025",
    owningTeam: "Falkirk Team 4",
    markers: [],
    onTheCall: "PWC",
    parents: {
      PWC: parent("Ms Pat Practice", "01632 960123", "C-400123", "Yes"),
      NRP: parent("Mr Sam Sample", "07700 900456", "C-400124", "Yes"),
    },
    notes: [
      note("4 November 2025", "A. Trainer", "Case built and allocated. Neither parent rung yet."),
      note("3 November 2025", "System", "Application received online."),
    ],
  },
  {
    reference: "121001234575",
    status: "Active",
    opened: "17 June 2025",
    owningTeam: "Falkirk Team 4",
    markers: [],
    onTheCall: "NRP",
    parents: {
      PWC: parent("Ms Exa Example", "01632 960208", "C-400131", "No"),
      NRP: parent("Mr Theo Trial", "07700 900212", "C-400132", "No"),
    },
    notes: [
      note("2 October 2025", "B. Trainer", "NRP rang: new job from 1 October, asked about effect."),
      note("14 August 2025", "A. Trainer", "First collection received in full."),
      note("1 July 2025", "System", "Calculation issued to both parents."),
    ],
  },
  {
    reference: "121001240011",
    status: "Application received",
    opened: "20 October 2025",
    owningTeam: "Plymouth Team 2",
    markers: [],
    onTheCall: "PWC",
    parents: {
      PWC: parent("Mrs Dee Demonstration", "01632 960311", "C-400240", ""),
      NRP: parent("Mr Moe Mockup", "07700 900318", "C-400241", ""),
    },
    notes: [note("20 October 2025", "System", "Moved from the old system. Contact history lost.")],
  },
  {
    reference: "121001255508",
    status: "Active",
    opened: "9 January 2025",
    owningTeam: "Hastings Team 1",
    markers: ["Sensitive case"],
    onTheCall: null,
    parents: {
      PWC: parent("Ms Reha Rehearsal", "020 7946 0142", "C-400305", "No"),
      NRP: parent("Mr Dai Dummy", "07700 900143", "C-400306", "Yes"),
    },
    notes: [
      note("12 September 2025", "C. Trainer", "Access to this case is limited to Hastings Team 1."),
      note("10 January 2025", "A. Trainer", "PWC rung and told what happens next."),
    ],
  },
  {
    reference: "121001261113",
    status: "Active",
    opened: "28 February 2025",
    owningTeam: "Birkenhead Team 3",
    markers: ["Potentially violent"],
    onTheCall: "NRP",
    parents: {
      PWC: parent("Miss Polly Placeholder", "0113 496 0177", "C-400411", "Yes"),
      NRP: parent("Mr Fitz Fictional", "07700 900178", "C-400412", "No"),
    },
    notes: [
      note("30 July 2025", "D. Trainer", "Marker added at the request of the team leader."),
      note("3 March 2025", "D. Trainer", "NRP rung: confirmed address and employer."),
    ],
  },
  {
    reference: "121001270240",
    status: "Active",
    opened: "5 May 2025",
    owningTeam: "Cardiff Team 7",
    markers: ["Potentially violent", "Welsh language"],
    onTheCall: "PWC",
    parents: {
      PWC: parent("Ms Eleri Llŷr ap Ymarfer", "029 2018 0164", "C-400520", "No", "Welsh"),
      NRP: parent("Mr Gŵyn ap Enghraifft", "07700 900165", "C-400521", ""),
    },
    notes: [
      note("6 May 2025", "E. Trainer", "PWC asks for calls and letters in Welsh (Cymraeg)."),
      note("5 May 2025", "System", "Application received by telephone."),
    ],
  },
  {
    reference: "121001281816",
    status: "Active",
    opened: "11 August 2025",
    owningTeam: "Belfast Team 6",
    markers: [],
    onTheCall: "NRP",
    parents: {
      PWC: parent("Ms Siobhán O'Sample", "028 9649 6131", "C-400633", ""),
      NRP: parent("Mr Zoë-André D’Exemple", "07700 900132", "C-400634", "Yes"),
    },
    notes: [
      // Put right by hand afterwards, and so no longer what was written.
      note("20 August 2025", "F. Trainer", NOTE_LINE_281816.replace("20 Aug", "21 Aug")),
      note("18 August 2025", "F. Trainer", "Rang NRP twice, no answer. Letter sent."),
      note("11 August 2025", "System", "Application received online."),
    ],
  },
  {
    reference: "121001290094",
    status: "Arrears only",
    opened: "22 April 2019",
    owningTeam:
      "National Complex Arrears, Reciprocal Orders and Shared Liability Practice Team 12 " +
      "(Newcastle and Washington)",
    markers: [],
    onTheCall: null,
    parents: {
      PWC: parent(
        "Mrs Anastasia-Wilhelmina Placeholder-Featherstone-Specimen",
        "01632 960495",
        "C-400742",
        "Yes",
      ),
      NRP: parent("Mr Bo Invented", "07700 900496", "C-400743", ""),
    },
    notes: [
      note("1 October 2025", "G. Trainer", "Case moved here from Dudley Team 5."),
      note("8 March 2021", "System", "Qualifying child reached 20. No further liability."),
    ],
  },
  {
    reference: "121001303305",
    status: "Active",
    opened: "15 September 2025",
    owningTeam: "",
    markers: [],
    onTheCall: "PWC",
    parents: {
      PWC: parent("Mr Iain Imaginary", "0131 496 0187", "C-400850", ""),
      NRP: parent("Ms Pru Pretend", "07700 900188", "C-400851", "No"),
    },
    notes: [note("29 September 2025", "System", "Team closed. Case waiting to be allocated.")],
  },
  {
    reference: "121001312212",
    status: "Active",
    opened: "2 December 2024",
    owningTeam: "Dudley Team 5",
    markers: [],
    onTheCall: "NRP",
    parents: {
      PWC: parent("Ms Tess Testcase", "01632 960610", "C-400911", "No"),
      NRP: onTwoCases,
    },
    notes: [
      note("21 March 2025", "H. Trainer", NOTE_LINE_312212),
      note("21 March 2025", "H. Trainer", "NRP has a second case: 121 0013 20039."),
      note("2 December 2024", "System", "Application received by telephone."),
    ],
  },
  {
    reference: "121001320039",
    status: "Active",
    opened: "19 March 2025",
    owningTeam: "Dudley Team 5",
    markers: [],
    onTheCall: null,
    parents: {
      PWC: parent("Mx Sal Specimen", "0141 496 0155", "C-400922", "Yes"),
      NRP: onTwoCases,
    },
    notes: [
      // Of the other case, and put into this one's notes by mistake.
      note("21 March 2025", "H. Trainer", NOTE_LINE_312212),
      note("21 March 2025", "H. Trainer", "NRP has an older case: 121 0013 12212."),
    ],
  },
  {
    reference: "121001334418",
    status: "Application received",
    opened: "10 November 2025",
    owningTeam: "Hastings Team 1",
    markers: ["Interpreter needed"],
    onTheCall: "PWC",
    parents: {
      PWC: parent("Ms Uma Ünreal", "01632 960728", "C-401004", "Yes", "Turkish"),
      NRP: parent("Dr Paz Prototype", "07700 900729", "C-401005", "Yes"),
    },
    notes: [
      note("12 November 2025", "C. Trainer", `PWC rung with interpreter.\n${NOTE_LINE_334418}`),
      note("10 November 2025", "System", "Application received online. Language: Turkish."),
    ],
  },
  {
    reference: "121001347706",
    status: "Closed",
    opened: "6 July 2022",
    owningTeam: "Plymouth Team 2",
    markers: [],
    onTheCall: null,
    parents: {
      PWC: parent("Mrs Faye Figment", "01632 960802", "C-401118", "No"),
      NRP: parent("Mr Noah Nobody", "07700 900803", "C-401119", "No"),
    },
    notes: [
      note("30 April 2025", "I. Trainer", "Closed at the request of the PWC."),
      // Cut short by whatever it was copied through.
      note(
        "29 April 2025",
        "I. Trainer",
        "Verbatim note: 29 Apr 2025 09:10, parent with care. Read",
      ),
      note("7 July 2022", "System", "Calculation issued to both parents."),
    ],
  },
  {
    reference: "121001358160",
    status: "Active",
    opened: "27 October 2025",
    owningTeam: "Birkenhead Team 3",
    markers: ["Sensitive case", "Vulnerable client"],
    onTheCall: "NRP",
    parents: {
      PWC: parent("Ms Mia Make-Believe", "020 7946 0931", "C-401207", "No"),
      NRP: parent("Mr Stan Stand-In", "07700 900932", "C-401208", "Yes"),
    },
    notes: [
      note("28 October 2025", "D. Trainer", "PWC rung. NRP to be rung this week."),
      note("27 October 2025", "System", "Application received by telephone."),
    ],
  },
];
