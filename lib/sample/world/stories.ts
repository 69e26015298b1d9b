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
        "Learners read a short page aloud and answered four questions about it. The page was new to them each time. Women gained as much as men, and those over fifty gained least.",
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

const second = (story: Omit<SampleStory, "until">, title: string): Omit<SampleStory, "until"> => ({
  ...story,
  title,
  photo: false,
  voice: undefined,
});

/** Stories over all states: where each `until` says, there the loader leaves it. */
export const STORIES: SampleStory[] = [
  { ...VAN, until: "published" },
  { ...WORK, until: "published" },
  { ...ARCHIVE, until: "published" },
  { ...SANTE, until: "published" },
  { ...CONTE, until: "published" },
  { ...AQRAA, until: "published" },
  { ...ROOM, until: "superseded" },
  { ...MARKET, until: "returned" },
  { ...second(VAN, "Learners on the van’s route read their own letters (sample)"), until: "draft" },
  { ...second(SANTE, "Les agents de santé se disent sûrs de la dose (exemple)"), until: "submitted" },
  { ...second(AQRAA, "ساعة قراءة كل أسبوع في البيت (نموذج)"), until: "in_review" },
  { ...second(WORK, "Three in four now write applications alone (sample)"), until: "approved" },
  { ...second(CONTE, "Un livre dans chaque maison du quartier (exemple)"), until: "declined" },
  { ...second(ARCHIVE, "The harbour’s letters are kept and read (sample)"), until: "recalled" },
  { ...second(MARKET, "Six traders in ten read their own contract (sample)"), until: "discarded" },
  { ...second(ROOM, "The reading room has light until nine (sample)"), until: "unpublished" },
  { ...second(SANTE, "Soixante fiches tenues à jour dans douze villages (exemple)"), until: "withdrawn" },
];
