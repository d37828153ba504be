package backfile;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a grown archive is written with, in one language: parts of names, and sentences with gaps.
 * In a sentence {@code {p}} stands for a person, {@code {l}} a place, {@code {o}} an organisation,
 * {@code {e}} an event, {@code {a}} an agreement, {@code {t}} a thing, {@code {n}} a number, {@code
 * {r}} a role; in a pattern of names {@code {l}} is the town that it is named after.
 */
record Phrases(String language, Map<String, List<String>> words) {

  /** The parts of a list, in their order. */
  List<String> all(String list) {
    return requireNonNull(words.get(list), list);
  }

  private static Phrases of(String language, String text) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" = ", 2);
      words
          .computeIfAbsent(parts[0], w -> new java.util.ArrayList<>())
          .addAll(Arrays.asList(parts[1].split(" \\| ")));
    }
    return new Phrases(language, words);
  }

  static final Phrases ENGLISH =
      of(
          "en",
          """
          title = The Quay & "Mole" Papers
          description = A harbour coast that never was: its people's news, 1990 to 2024
          given = Ada | Bram | Celia | Doris | Edgar | Flora | Gregor | Hetty | Ivor | Judith | Kaspar | Lotte | Magnus | Nora | Oskar | Petra | Quentin | Rosa | Stellan | Thea
          family = Abelow | Brackton | Cordwell | Dunmarsh | Eskelby | Farrowby | Gantrel | Hollinsk | Ilverton | Jarrowden | Kestrel | Lindqvane | Marrable | Northway | Osterby | Pellgrave | Quillan | Rushbrook | Stanmere | Tolliver | Underhay | Vossberg | Wexcombe | Yarrolds
          start = Ash | Brack | Corn | Dray | Elm | Fal | Grim | Hazel | Kel | Mar | North | Oak
          end = haven | ford | mouth | stead | wick | holm | barrow | field | gate | minster | shaw | thorpe
          org = Bank of {l} | {l} Harbour Board | University of {l} | {l} Shipping Company | {l} Fishermen's League | {l} Lighthouse Trust
          event = Flood of {l} | {l} Regatta | Siege of {l} | {l} Dock Strike | Great Fire of {l}
          agreement = Treaty of {l} | {l} Accords | {l} Fisheries Agreement | Convention of {l}
          role = Prime Minister | Foreign Minister | Secretary of State | Defense Minister | President
          topic = Harbours | Fishing & "Whaling" | Weather | Courts | Schools | Trade | Theatre | Railways
          thing = anchors | barley | barges | bells | bollards | bridges | buoys | canals | charts | coal | cranes | dredgers | dykes | eels | engines | ferries | fog signals | freight rates | grain prices | harbour dues | herring | ice | insurance | kelp | lamps | licences | locks | mackerel | masts | nets | oars | oysters | paint | pensions | pilots | pumps | quays | rails | repairs | ropes | sailors' homes | salt | sand banks | schools | sluices | soundings | storm walls | taxes | tides | timber | tolls | tugs | turbines | wages | warehouses | water gauges | whales | wharves | winches | wool
          sentence = {p} met {p} in {l} and spoke of {t}, {t} and {t}.
          sentence = {o} counted {n} cases of {t} last spring, {n} more than in the year before.
          sentence = In {l} hardly anybody remembers how {t} were handled before {e}.
          sentence = Under {a} the towns share what {t} bring in, and they quarrel about {t}.
          sentence = When the wind turned, {p} sent {n} barges with {t} from {l} to {l}.
          sentence = The report fills {n} pages, half of them about {t} and the other half about {t}.
          sentence = {o} and {o} have argued over {t} for {n} years.
          sentence = Nobody at {o} would say who had paid for {t}.
          sentence = Since {e} the council of {l} buys its {t} from {l}.
          sentence = {p}, who grew up in {l}, sold {t} there and wrote about {t} in the evenings.
          sentence = A court in {l} found that {o} owed {p} {n} crowns for {t}.
          sentence = Old photographs show {t} along the whole front, and {t} piled up behind them.
          sentence = Every third household of {l} lived on {t} until {e} put an end to it.
          sentence = {p} disagrees: without {t}, there would be no {t}, and without {a} neither.
          sentence = It took {n} days to bring {t} round the cape, so {o} built a line through {l}.
          sentence = The museum keeps {n} drawings of {t} that {p} made on a single voyage.
          sentence = What {a} says about {t} was written by {p} in one night.
          sentence = On the way back from {l} the party stopped twice to look at {t}.
          sentence = Nobody can say today how many {t} there were in those years, and the old books are no help. | It rained for most of the week, and the {t} stood under water until the wind came round to the north.
          sentence = The older people speak of {t} as if they had been gone only since last winter, and the children believe them. | There is room for more of them than ever came. | Then the lamps went out, and for {n} days nobody spoke of {t} or of anything else.
          quote = “We shall not give up {t} for the sake of {t} this year,” said {r} {p}.
          quote = {r} {p} told the council: “Whoever wants {t} must also take care of {t}.”
          headline = {l} counts its {t} again | {p} opens a hall for {t} | {o} parts with its {t} | What {e} did to {t} | {a}: who pays for {t}? | {l} and {l} quarrel over {t}
          subhead = What is known of {t} | The years after {t} | A matter of {t} | Who pays for {t} | {l} and its {t}
          of-person = Pilot and collector of {t} in {l} | Writer on {t} | Member of the council of {l} for {n} years
          of-place = Town of {n} hundred inhabitants, known for its {t} | Harbour for {t} on the north coast
          of-org = Body that looks after {t} in {l} | Company that deals in {t} and {t}
          of-event = Days in which {l} lost most of its {t} | Yearly meeting of all who deal in {t}
          of-pact = Text of {n} articles on {t} and {t}, signed in {l}
          """);

  static final Phrases ARABIC =
      of(
          "ar",
          """
          title = أوراق الرصيف
          description = أخبار ساحل لم يوجد قط، من 1990 إلى 2024
          given = أحمد | سعاد | خالد | ليلى | يوسف | مريم | طارق | هدى | كريم | نادية
          family = البحري | الحداد | النجار | القاضي | الصياد | المرسي | الشاطئي | الرملي | المناري | الزيتوني
          start = وادي | عين | تل | مرسى | برج | جزيرة
          end = النخيل | الزيتون | الرمان | الملح | الحمام | الغزال | الصفصاف | المرجان
          org = بنك {l} | جامعة {l} | جمعية صيادي {l} | شركة موانئ {l}
          event = فيضان {l} | مهرجان {l} | حصار {l}
          agreement = معاهدة {l} | اتفاق {l}
          role = الوزير | الرئيس | العمدة
          topic = الموانئ | الصيد | الطقس
          thing = السفن | الشباك | الملح | الحبوب | القناطر | المصابيح | الأجراس | الخرائط | الأخشاب | الرسوم | القوارب | المدارس | الأرصفة | الضرائب | المضخات | الحبال
          sentence = التقى {p} مع {p} في {l} وتحدثا عن {t} و{t}.
          sentence = أحصت {o} {n} حالة تخص {t} في الربيع الماضي، أي أكثر من العام السابق.
          sentence = في {l} لا يكاد أحد يذكر كيف كانت {t} قبل {e}.
          sentence = بموجب {a} تتقاسم المدن ما تدره {t}، وتختلف على {t}.
          sentence = حين تغيرت الريح أرسل {p} {n} قاربا محملا بما يلزم {t} من {l} إلى {l}.
          sentence = يقع التقرير في {n} صفحة، نصفها عن {t} ونصفها الآخر عن {t}.
          sentence = منذ {e} يشتري مجلس {l} حاجته من {t}.
          sentence = كتب {p} عن {t} وهو في {l}، ثم عاد إلى {o}.
          sentence = لم يشأ أحد في {o} أن يقول من دفع ثمن {t}.
          sentence = لا أحد يستطيع اليوم أن يقول كم كان عدد {t} في تلك السنوات، ولا تفيد الدفاتر القديمة في شيء.
          sentence = يتحدث كبار السن عن {t} كأنها لم تختف إلا في الشتاء الماضي، والأطفال يصدقون ما يقال لهم.
          sentence = هطل المطر معظم أيام الأسبوع، وبقيت {t} تحت الماء إلى أن تحولت الريح إلى الشمال.
          quote = قال {r} {p}: «لن نتخلى عن {t} من أجل {t} في هذا العام أبدا».
          headline = {l} تعد {t} من جديد | {p} يفتح قاعة من أجل {t} | ماذا فعل {e} بما بقي من {t} | {a}: من يدفع ثمن {t}؟
          subhead = ما يعرف عن {t} | السنوات التي تلت {t} | {l} و{t}
          of-person = ربان يجمع {t} في {l} | كاتب في شؤون {t}
          of-place = بلدة تشتهر بما فيها من {t}
          of-org = هيئة ترعى {t} في {l}
          of-event = أيام فقدت فيها {l} معظم {t}
          of-pact = نص من {n} مادة عن {t} وقع في {l}
          """);

  static final Phrases FRENCH =
      of(
          "fr",
          """
          title = Les papiers du quai
          description = Une côte qui n'a jamais existé, de 1990 à 2024
          given = Adèle | Bastien | Colette | Denis | Élodie | Fabien | Gisèle | Hugues
          family = Aubrac | Boisvert | Clairmont | Duforest | Estève | Fontbrune | Grandval | L'Hermitte
          start = Port | Val | Mont | Roche
          end = Aulnay | Brisant | Corbin | Dragon | Étoile | Falaise
          org = Banque de {l} | Université de {l} | Société du port de {l}
          event = Inondation de {l} | Régates de {l}
          agreement = Traité de {l} | Accord de {l}
          role = Le ministre | Le président
          topic = Ports | Pêche
          thing = ancres | balises | cartes | cloches | digues | écluses | filets | grues | lampes | mâts | péniches | quais
          sentence = {p} a rencontré {p} à {l} pour parler des {t}, des {t} et des {t}.
          sentence = Au printemps, {o} a compté {n} affaires de {t}, soit {n} de plus qu'avant.
          sentence = À {l}, personne ne se souvient des {t} d'avant {e}.
          sentence = Selon {a}, les villes se partagent le revenu des {t}.
          sentence = Depuis {e}, le conseil de {l} achète ses {t} à {l}.
          quote = « Nous ne renoncerons pas aux {t} pour sauver les {t} », a déclaré {p}.
          headline = {l} recompte ses {t} | {p} inaugure une salle pour les {t} | {a} : qui paie les {t} ?
          subhead = Ce que l'on sait des {t} | Les années des {t}
          of-person = Pilote et collectionneur de {t}
          of-place = Ville connue pour ses {t}
          of-org = Organisme chargé des {t}
          of-event = Jours où {l} perdit ses {t}
          of-pact = Texte de {n} articles sur les {t}
          """);

  static final Phrases SPANISH =
      of(
          "es",
          """
          title = Los papeles del muelle
          description = Una costa que nunca existió, de 1990 a 2024
          given = Adela | Bruno | Carmen | Damián | Elvira | Fermín | Gloria | Íñigo
          family = Arenas | Barrera | Castaño | Durán | Esquivel | Fuentes | Girón | Núñez
          start = Puerto | Villa | Monte | Peña
          end = Alba | Brava | Clara | Dorada | Escondida | Franca
          org = Banco de {l} | Universidad de {l} | Junta del puerto de {l}
          event = Inundación de {l} | Regata de {l}
          agreement = Tratado de {l} | Acuerdo de {l}
          role = El ministro | El presidente
          topic = Puertos | Pesca
          thing = anclas | boyas | cartas | campanas | diques | esclusas | redes | grúas | lámparas | mástiles | barcazas | muelles
          sentence = {p} se reunió con {p} en {l} para hablar de {t}, {t} y {t}.
          sentence = En primavera, {o} contó {n} casos de {t}, {n} más que antes.
          sentence = En {l} nadie recuerda las {t} anteriores a {e}.
          sentence = Según {a}, las ciudades comparten lo que dan las {t}.
          sentence = Desde {e}, el consejo de {l} compra sus {t} en {l}.
          quote = «No renunciaremos a las {t} para salvar las {t}», dijo {p}.
          headline = {l} vuelve a contar sus {t} | {p} inaugura una sala para las {t} | {a}: ¿quién paga las {t}?
          subhead = Lo que se sabe de las {t} | Los años de las {t}
          of-person = Piloto y coleccionista de {t}
          of-place = Ciudad conocida por sus {t}
          of-org = Organismo que cuida de las {t}
          of-event = Días en que {l} perdió sus {t}
          of-pact = Texto de {n} artículos sobre las {t}
          """);
}
