/**
 * Words by which a story speaks of a target, in English, French and Arabic: ours, chosen from the official wording
 * (A/RES/71/313) and from what libraries write. Forms and endings are left to the search.
 */
export const TARGET_WORDS: Record<string, string> = {
  "1.3": "pension benefit allowance welfare pension allocation aide معاش إعانة ضمان",
  "1.4": "poor poverty services microfinance land pauvreté pauvre services microcrédit فقر فقراء خدمات",
  "2.1": "hunger food meals faim nourriture repas جوع طعام",
  "2.3":
    "farmers farm harvest yield crops agriculteurs paysans récolte rendement مزارعون مزارعين محصول زراعة",
  "2.c": "market prices price farm marché prix أسعار أسواق سوق",
  "3.3": "malaria hiv tuberculosis epidemic paludisme vih tuberculose ملاريا وباء",
  "3.4": "depression loneliness wellbeing stress dépression solitude bien-être اكتئاب وحدة نفسية",
  "3.7": "contraception pregnancy maternal family planning contraception grossesse maternité حمل أمومة إنجاب",
  "3.8": "health clinic patients medical santé patients clinique médical صحة مرضى عيادة",
  "3.d": "outbreak pandemic warning pandémie alerte جائحة إنذار",
  "4.1": "pupils school primary secondary élèves école primaire secondaire تلاميذ مدرسة",
  "4.2": "toddlers preschool nursery storytime petite maternelle crèche conte روضة أطفال حكايات",
  "4.3": "university college vocational students université étudiants formation جامعة طلاب",
  "4.4":
    "skills jobseekers computer digital coding employment compétences emploi informatique numérique مهارات رقمية حاسوب توظيف",
  "4.5": "disabilities blind deaf girls handicap aveugles sourds filles إعاقة مكفوفين صم فتيات",
  "4.6":
    "literacy literate read reading write writing adults numeracy letters alphabétisation alphabétiser lire lecture écrire adultes أمية قراءة كتابة كبار أرقام يقرأ",
  "4.7": "citizenship rights sustainable diversity citoyenneté droits durable diversité مواطنة حقوق تنوع",
  "4.c": "teachers trained enseignants formés معلمين معلمون",
  "5.2": "violence abuse violence abus عنف",
  "5.5": "women leadership councils elected femmes dirigeantes élues نساء قيادة",
  "5.b": "women phones mobile internet technology femmes téléphone technologie نساء هاتف تقنية",
  "6.1": "drinking wells eau potable puits مياه شرب",
  "6.2": "toilets hygiene handwashing toilettes hygiène latrines نظافة مراحيض",
  "8.3":
    "business entrepreneurs traders enterprise accounts bookkeeping entreprise entrepreneurs commerçants comptes ريادة تجار مشروعات حسابات",
  "8.5": "jobs employed wages emplois embauche salaires وظائف أجور",
  "8.6": "unemployed youth apprentices chômage jeunes apprentis بطالة شباب",
  "8.10": "bank savings loans banque épargne prêts بنك ادخار قروض",
  "9.3": "credit loans firms crédit prêts قروض ائتمان",
  "9.5":
    "research researchers scientists innovation recherche chercheurs scientifiques بحث باحثين علماء ابتكار",
  "9.c":
    "internet wifi broadband connection online computers internet wifi connexion ordinateurs إنترنت اتصال شبكة حواسيب",
  "10.2": "inclusion migrants refugees minorities inclusion migrants réfugiés إدماج مهاجرين لاجئين أقليات",
  "10.7": "migrants refugees migrants réfugiés مهاجرون لاجئون",
  "11.4":
    "heritage manuscripts digitised archives preserve conservation patrimoine manuscrits numérisés archives conservation تراث مخطوطات رقمنة أرشيف صون",
  "11.5": "flood disaster earthquake cyclone inondation catastrophe séisme فيضان كارثة زلزال",
  "11.7": "park public space safe parc espace sûr حديقة مساحة آمنة",
  "12.5": "recycling repair reuse waste recyclage réparation déchets تدوير إصلاح نفايات",
  "12.8": "lifestyle environment awareness green environnement sensibilisation mode بيئة توعية",
  "13.1": "drought storm storms weather bulletin sécheresse tempête météo جفاف عاصفة طقس",
  "13.3": "climate warming education climat réchauffement مناخ احتباس",
  "14.a": "ocean marine sea océan marine mer محيط بحر بحرية",
  "14.b": "fishers fishing boats pêcheurs pêche صيادين صيد",
  "15.1": "wetlands forest ecosystem forêt zones humides غابات نظم",
  "16.2": "children safety online bullying enfants harcèlement أطفال تنمر",
  "16.3":
    "legal justice courts lawyer contracts contract justice tribunal avocat contrats قانون عدالة محكمة عقود",
  "16.6": "transparency accountable government open data transparence gouvernement شفافية حكومة مساءلة",
  "16.7":
    "meetings vote participation council decisions réunions vote participation décisions مشاركة تصويت قرارات",
  "16.9": "birth certificate identity papers naissance acte identité ميلاد شهادة هوية",
  "16.10": "information access freedom media press accès liberté presse معلومات وصول حرية صحافة",
  "17.6": "knowledge sharing science cooperation connaissances science coopération معرفة علوم تعاون",
  "17.8": "technology digital platform technologie numérique plateforme تقنية رقمية منصة",
  "17.16": "partnership partnerships network partenariat réseau شراكة شبكة",
  "17.17": "partners municipality ngo companies partenaires commune ong entreprises شركاء بلدية جمعيات",
  "17.18": "data statistics census données statistiques بيانات إحصاءات",
};

/** Words too common to speak of anything, folded as `foldText` folds them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `the and for with from that this they their them then than were was are has have had its not but who what when where
  which more most many much some any all one two into over under about after before between during each every other only
  also can could would will now new how our your you she her his him been being there these those such same own very
  people person les des une aux est sont etait avec pour dans par sur que qui quoi dont mais plus moins tres tout tous
  toute toutes leur leurs elle elles nous vous ils son ses ces cette cet pas entre apres avant chaque autre autres aussi
  personnes على الي عن من في الى هذا هذه ذلك التي الذي كان كانت هو هي هم ما لم لن قد ثم بين بعد قبل كل مع او ان كما غير
  المزيد أكثر اكثر عام سنه libraries library bibliotheque bibliotheques مكتبه مكتبات sdg world people's means`.split(
    /\s+/,
  ),
);
