import type { SampleStory } from "../types";

const sampleNote = "This is a sample story: the library, the people and the figures are invented.";
const noteFr = "Ceci est un récit d’exemple : la bibliothèque, les personnes et les chiffres sont inventés.";
const noteAr = "هذه قصة نموذجية: المكتبة والأشخاص والأرقام كلها متخيّلة.";

const VAN: Omit<SampleStory, "until"> = {
  project: "van",
  language: "en",
  title: "Along the library van’s route, nearly twice as many adults can read (sample)",
  summary:
    "A library van with two teachers visited 24 places in northern Kenya for two years. Adults who had never read a page learned to read their own letters, clinic cards and market prices. A sample story.",
  need: `In the counties along the route, two adults in three could not read a simple page in any language. The nearest library was 140 kilometres away, and evening classes had closed in 2019 when the school lost its generator.\nPeople asked for help with three things: the cards the clinic gives out, the price lists at the livestock market, and letters from children at boarding school. ${sampleNote}`,
  action:
    "The library fitted a van with 1,800 books, a solar panel and folding benches. Two teachers from the county travelled with it. At each stop they taught for two hours, first in Turkana and then in Swahili, with books that learners kept until the next visit.\nLearners chose what to read. Clinic cards and market lists became the first primers; stories recorded from elders and printed by the library came next.",
  claims: [
    {
      sentence: "The share of adults who can read a page rose from 31 to 58 in a hundred.",
      detail:
        "The same people were tested before the van first came and two years later. They read a short page aloud, new to them each time, and answered four questions about it. In 2024 women passed somewhat more often than men.",
      findings: ["read"],
    },
    {
      sentence: "Half of the learners now read their own letters.",
      detail: "Before, one in five could do without a neighbour or a child to read for them.",
      findings: ["letters"],
    },
  ],
  voice: {
    quote:
      "I used to carry the letter to the shop and everyone heard it. Now I read it at home, twice, and then I answer.",
    name: "Akiru",
    role: "learner since 2022 (invented)",
  },
  lessons:
    "We would test the children as well from the first day. Teachers who speak the language of the place matter more than the number of books.",
  contributions: [
    {
      target: "4.6",
      strength: "direct",
      sentence: "412 adults were tested, and 111 more of them can read than before.",
      findings: ["read"],
    },
    {
      target: "10.2",
      strength: "contributing",
      sentence:
        "Teaching began in Turkana, so people with no Swahili could take part; two learners in three are women.",
      findings: ["read", "letters"],
    },
    {
      target: "16.10",
      strength: "enabling",
      sentence: "Price lists and clinic cards that hung unread can now be used by those they are meant for.",
      findings: ["letters"],
    },
  ],
  photo: true,
};

const MARKET: Omit<SampleStory, "until"> = {
  project: "market",
  language: "en",
  title: "Market traders in three towns now keep their own accounts (sample)",
  summary:
    "Evening reading circles at three markets ran for two years. Traders who came keep written accounts more than twice as often as those at a market without a circle. A sample story.",
  need: `Most traders at the town markets could not read the contract for their own stall. A scribe at the gate read it for them, for a fee, and some signed what they did not understand. Debts were kept in the head, and quarrels about them were common. ${sampleNote}`,
  action:
    "The library opened a circle at each market, three evenings a week after closing time. A librarian and a retired teacher read contracts, price lists and a loan form with the traders, line by line. Each trader got an account book of her own and wrote in it the same evening.",
  claims: [
    {
      sentence: "Traders in the circles keep written accounts more than twice as often as others.",
      detail: "At the market without a circle, 18 in a hundred do; in the circles, 44.",
      findings: ["accounts"],
    },
    { sentence: "Six in ten read their own stall contract.", findings: ["contract"] },
  ],
  contributions: [
    {
      target: "4.4",
      strength: "contributing",
      sentence:
        "Keeping accounts is a skill that traders use every day, and more than twice as many have it.",
      findings: ["accounts"],
    },
    {
      target: "8.3",
      strength: "enabling",
      sentence: "Written accounts are what a lender asks for first.",
      findings: ["accounts", "contract"],
    },
  ],
};

const WORK: Omit<SampleStory, "until"> = {
  project: "work",
  language: "en",
  title: "Job seekers leave the library with an application sent (sample)",
  summary:
    "One morning a week librarians helped people to write and send applications. Six months later nearly half of those reached had paid work. A sample story from Portugal.",
  need: `People sent by the employment office came with a list of addresses and no way to write to them. Many had worked on farms all their lives and never needed a letter. Forms had moved to the web, and the nearest help was an hour away by bus. ${sampleNote}`,
  action:
    "Nine libraries kept one morning a week for applications. Two librarians sat with each person, listened, and wrote the first letter together. The second letter people wrote themselves. The employment office read drafts once a month and told the library which words employers skip.",
  claims: [
    {
      sentence: "Nearly half of those who came had paid work six months later.",
      detail: "They were telephoned by an institute that had not taken part.",
      findings: ["work"],
    },
    { sentence: "Three in four now write applications without help.", findings: ["alone"] },
  ],
  voice: {
    quote: "The first letter we wrote together. The ninth I wrote on the bus.",
    name: "Duarte",
    role: "came in 2023 (invented)",
  },
  contributions: [
    {
      target: "8.5",
      strength: "contributing",
      sentence:
        "Of 310 people asked, 46 in a hundred had paid work; we do not know how many would have without us.",
      findings: ["work"],
    },
    {
      target: "4.4",
      strength: "direct",
      sentence: "Writing an application is a skill for work, and three in four now have it.",
      findings: ["alone"],
    },
  ],
  photo: true,
};

const ROOM: Omit<SampleStory, "until"> = {
  project: "room",
  language: "en",
  title: "Pupils without light at home study in the reading room (sample)",
  summary:
    "A public library in Kisumu stays open until nine with light and a tutor. Evening visits of pupils have more than doubled in two years. A sample story.",
  need: `Two secondary schools told the library that half of their pupils have no light at home after six. Homework was done under street lamps or not at all, and the reading room closed at five because there was nobody to pay for the evening. ${sampleNote}`,
  action:
    "The town pays for the light, the schools send a tutor each evening, and a librarian stays until nine. Tables are kept for pupils after five. On two evenings a week an older pupil explains mathematics to the younger ones, and the library lends the school books that families cannot buy.",
  claims: [
    {
      sentence: "Evening visits of pupils rose from 5,200 to 13,200 a year.",
      detail: "Every visit after five is counted at the door.",
      findings: ["visits"],
    },
  ],
  contributions: [
    {
      target: "4.5",
      strength: "enabling",
      sentence: "Pupils from homes without light have a place to study, and they come.",
      findings: ["visits"],
    },
  ],
  photo: true,
};

const ARCHIVE: Omit<SampleStory, "until"> = {
  project: "archive",
  language: "en",
  title: "Grandparents and children read the harbour’s letters together (sample)",
  summary:
    "Families brought letters of three generations to the library, which preserved them and read them with schools. Three families in four now speak about how the town lived. A sample story.",
  need: `Letters of fishermen and of those who emigrated lay in drawers and were thrown away when houses were sold. Pupils learned the history of the country from books in which their town did not occur, and the old had stopped telling. ${sampleNote}`,
  action:
    "In seven harbour towns the library opened one afternoon a month. Families brought letters, a conservator cleaned them while they watched, and everything was photographed and given back. Pupils then read a letter with the person whose family had kept it, and wrote an answer to its writer.",
  claims: [
    {
      sentence: "In three families of four, grandparents and children now speak about how the town lived.",
      findings: ["tell"],
    },
  ],
  voice: {
    quote: "My granddaughter asked what a lamp trimmer was. I had not said the word for fifty years.",
    name: "Teresa",
    role: "brought eleven letters (invented)",
  },
  contributions: [
    {
      target: "11.4",
      strength: "direct",
      sentence:
        "Letters that were being thrown away are preserved, and known to those whose heritage they are.",
      findings: ["tell"],
    },
  ],
  photo: true,
};

const SANTE: Omit<SampleStory, "until"> = {
  project: "sante",
  language: "fr",
  title: "Au village, la bonne dose se trouve en quatre minutes (exemple)",
  summary:
    "Douze bibliothèques rurales tiennent à jour des fiches sur les médicaments, relues par le district. Les agents de santé trouvent la bonne dose en quatre minutes au lieu de vingt-six. Un récit d’exemple.",
  need: `Dans les villages, l’agent de santé est souvent seul. Les notices étaient en anglais, les tableaux de doses se trouvaient au district, à deux heures de piste, et le téléphone ne passait pas partout. On donnait la dose dont on se souvenait. ${noteFr}`,
  action:
    "La bibliothèque a écrit avec le district soixante fiches simples, en français et en pulaar, avec un dessin pour chaque dose. Douze bibliothèques les tiennent à jour et les prêtent. Chaque mois, une bibliothécaire réunit les agents, relit avec eux trois fiches et note ce qui manque.",
  claims: [
    {
      sentence: "Les agents trouvent la bonne dose en quatre minutes au lieu de vingt-six.",
      detail: "On leur a donné dix cas, les mêmes en 2022 et en 2024.",
      findings: ["temps"],
    },
    { sentence: "Presque tous se disent sûrs de la dose qu’ils donnent.", findings: ["sur"] },
  ],
  voice: {
    quote: "Avant, je priais. Maintenant, je regarde la fiche, et puis je prie.",
    name: "Demba",
    role: "agent de santé (inventé)",
  },
  contributions: [
    {
      target: "3.8",
      strength: "contributing",
      sentence: "Une dose juste, donnée au village, est une part des soins pour tous.",
      findings: ["temps"],
    },
    {
      target: "3.d",
      strength: "enabling",
      sentence: "Les agents reçoivent et rendent l’information chaque mois.",
      findings: ["sur"],
    },
  ],
  photo: true,
};

const CONTE: Omit<SampleStory, "until"> = {
  project: "conte",
  language: "fr",
  title: "À Thiès, les familles empruntent six fois plus de livres (exemple)",
  summary:
    "Chaque semaine, un conte en wolof et en français, puis un livre à emporter. En deux ans, les prêts aux familles ont été multipliés par six. Un récit d’exemple.",
  need: `Dans trois quartiers, il n’y avait pas de livre à la maison. Les parents disaient ne pas savoir lire en français et n’osaient pas entrer à la bibliothèque ; les enfants arrivaient à l’école sans avoir jamais tourné une page. ${noteFr}`,
  action:
    "Chaque mercredi, une conteuse dit un conte en wolof, puis une bibliothécaire le lit en français, avec les images. Les parents restent. À la fin chacun emporte un livre, sans caution et sans date. Trois écoles maternelles accueillent les séances et rappellent les livres une fois par trimestre.",
  claims: [
    {
      sentence: "Les familles empruntent six fois plus de livres qu’avant.",
      detail: "De 640 prêts en 2022 à 3 870 en 2024.",
      findings: ["prets"],
    },
  ],
  contributions: [
    {
      target: "4.2",
      strength: "enabling",
      sentence: "Des livres à la maison avant l’école : la première marche de l’éveil.",
      findings: ["prets"],
    },
  ],
  photo: true,
};

const AQRAA: Omit<SampleStory, "until"> = {
  project: "aqraa",
  language: "ar",
  title: "أمهات في ثلاثة أحياء يقرأن لأطفالهن (نموذج)",
  summary:
    "جلسات قراءة أسبوعية للأمهات في ثلاثة أحياء طوال عامين. صار ثلثا الأمهات يقرأن صفحة لأطفالهن بلا عون بعد أن كنّ ربعهن. قصة نموذجية.",
  need: `كانت معظم الأمهات في الأحياء الثلاثة قد تركن المدرسة قبل إتمامها، ولا يستطعن مساعدة أطفالهن في الدروس ولا قراءة رسائل المدرسة. وكانت المكتبة على بعد حافلتين، ولا أحد يبقى مع الصغار في البيت حين تغيب الأم عنه. ${noteAr}`,
  action:
    "فتحت المكتبة جلسة كل أسبوع في مقر جمعية نسائية قريبة من البيوت. تقرأ أمينة المكتبة قصة قصيرة، ثم تقرؤها الأمهات جملة جملة، ويلعب الأطفال في الغرفة المجاورة مع متطوعة. وتأخذ كل أم كتابًا إلى البيت تقرؤه لطفلها وتحكي في الجلسة التالية ما جرى.",
  claims: [
    {
      sentence: "صار ثلثا الأمهات يقرأن صفحة لأطفالهن بلا عون.",
      detail: "كنّ ربعهن قبل بدء الجلسات. واختُبرن بصفحة لم يرينها من قبل.",
      findings: ["qiraa"],
    },
    { sentence: "في معظم البيوت ساعة قراءة كل أسبوع.", findings: ["bayt"] },
  ],
  voice: {
    quote: "كنت أقول لابني: اسأل أباك. الآن يقول لأبيه: اسأل أمي.",
    name: "أم ليث",
    role: "تحضر منذ 2022 (متخيّلة)",
  },
  contributions: [
    {
      target: "4.6",
      strength: "direct",
      sentence: "اختُبرت 186 أمًّا، وزادت القادرات على القراءة من الربع إلى الثلثين.",
      findings: ["qiraa"],
    },
    {
      target: "5.b",
      strength: "enabling",
      sentence: "من تقرأ رسائل المدرسة والبنك تقرر بنفسها.",
      findings: ["qiraa", "bayt"],
    },
  ],
  photo: true,
};

type Other = { title: string; summary: string; claim?: number };

/** Another story of the same project: it rests on one claim alone, `claim` (the first unless said). */
function another(story: Omit<SampleStory, "until">, { title, summary, claim = 0 }: Other) {
  const claims = story.claims.slice(claim, claim + 1);
  const findings = claims.flatMap((one) => one.findings);
  const contributions = story.contributions
    .map((one) => ({ ...one, findings: one.findings.filter((finding) => findings.includes(finding)) }))
    .filter((one) => one.findings.length > 0);
  return { ...story, title, summary, claims, contributions, photo: false, voice: undefined };
}

const LETTERS = another(VAN, {
  title: "Learners on the van’s route read their own letters (sample)",
  summary:
    "Before the van came, one learner in five could read a letter without help. Two years later it is one in two, and the scribe at the shop writes fewer answers. A sample story.",
  claim: 1,
});

const CONTRACT = another(MARKET, {
  title: "Six traders in ten read their own stall contract (sample)",
  summary:
    "Traders who came to an evening circle read the contract for their stall before they sign it, more often than traders at a market where there was none. A sample story.",
  claim: 1,
});

const ALONE = another(WORK, {
  title: "Three in four now write applications alone (sample)",
  summary:
    "Librarians wrote the first application together with each job seeker. Asked months later, three people in four write the next ones by themselves. A sample story from Portugal.",
  claim: 1,
});

const LIGHT = another(ROOM, {
  title: "The reading room has light until nine (sample)",
  summary:
    "A town pays for light and a tutor, and the library stays open. In two years the evening visits of pupils more than doubled. A sample story from Kenya.",
});

const KEPT = another(ARCHIVE, {
  title: "The harbour’s letters are kept and read (sample)",
  summary:
    "Letters that were thrown away with old furniture now lie in the library, cleaned and photographed, and families speak about what stands in them. A sample story from Portugal.",
});

const EARLIER = another(ARCHIVE, {
  title: "Seven harbour towns open their drawers (sample)",
  summary:
    "A first attempt at the story of the harbour’s letters, put aside because it told what the library did and not what changed for families. A sample story.",
});

const SURE = another(SANTE, {
  title: "Les agents de santé se disent sûrs de la dose (exemple)",
  summary:
    "Interrogés deux ans après les premières fiches, presque tous les agents de santé des douze villages se disent sûrs de la dose qu’ils donnent. Un récit d’exemple.",
  claim: 1,
});

const SHEETS = another(SANTE, {
  title: "Soixante fiches tenues à jour dans douze villages (exemple)",
  summary:
    "Les bibliothèques rurales relisent chaque mois trois fiches avec les agents de santé ; la bonne dose se trouve en quelques minutes. Un récit d’exemple, retiré par la bibliothèque.",
});

const AT_HOME = another(CONTE, {
  title: "Un livre dans chaque maison du quartier (exemple)",
  summary:
    "Après le conte du mercredi, chaque enfant rentre avec un livre. Les prêts aux familles ont été multipliés par six en deux ans. Un récit d’exemple.",
});

const HOUR = another(AQRAA, {
  title: "ساعة قراءة كل أسبوع في البيت (نموذج)",
  summary:
    "سُئلت 186 أمًّا بعد عامين من الجلسات، فقالت 131 منهن إن في البيت ساعة قراءة كل أسبوع يجتمع لها الصغار والكبار. قصة نموذجية.",
  claim: 1,
});

/** Stories over all states: where each `until` says, there the loader leaves it. */
export const STORIES: SampleStory[] = [
  { ...VAN, until: "published" },
  { ...WORK, until: "published" },
  { ...MARKET, until: "published" },
  { ...ARCHIVE, until: "published" },
  { ...SANTE, until: "published" },
  { ...CONTE, until: "published" },
  { ...AQRAA, until: "published" },
  { ...ROOM, until: "superseded" },
  { ...CONTRACT, until: "returned" },
  { ...LETTERS, until: "draft" },
  { ...SURE, until: "submitted" },
  { ...ALONE, until: "in_review" },
  { ...HOUR, until: "approved" },
  { ...AT_HOME, until: "declined" },
  { ...KEPT, until: "recalled" },
  { ...EARLIER, until: "discarded" },
  { ...LIGHT, until: "unpublished" },
  { ...SHEETS, until: "withdrawn" },
];
