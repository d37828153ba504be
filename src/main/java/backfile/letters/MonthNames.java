package backfile.letters;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of months in English, French, Spanish, German, Italian, Portuguese, Dutch, Russian, Arabic
 * and Hebrew, in lower case, whole and shortened, with their numbers.
 */
public final class MonthNames {
  /** From 1 for January to 12; "mar" is March in all languages that have it. */
  public static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  private static Map<String, Integer> months() {
    String[] names = {
      "january jan janvier janv enero ene januar gennaio gen janeiro jänner "
          + "januari января январь يناير ינואר בינואר",
      "february feb febr février févr fevrier febrero februar febbraio fevereiro fev "
          + "februari февраля февраль فبراير شباط פברואר בפברואר",
      "march mar mars marzo märz maerz mrz março marco "
          + "maart марта март مارس آذار מרץ במרץ מרס במרס",
      "april apr avril avr abril abr aprile " + "апреля апрель أبريل ابريل نيسان אפריל באפריל",
      "may mai mayo maggio mag maio " + "mei мая май مايو أيار מאי במאי",
      "june jun juin junio juni giugno giu junho " + "июня июнь يونيو حزيران יוני ביוני",
      "july jul juillet juil julio juli luglio lug julho " + "июля июль يوليو تموز יולי ביולי",
      "august aug août aout agosto ago " + "augustus августа август أغسطس آب אוגוסט באוגוסט",
      "september sep sept septembre septiembre settembre set setembro "
          + "сентября сентябрь سبتمبر أيلول ספטמבר בספטמבר",
      "october oct octobre octubre oktober okt ottobre ott outubro out "
          + "октября октябрь أكتوبر اكتوبر אוקטובר באוקטובר",
      "november nov novembre noviembre novembro " + "ноября ноябрь نوفمبر נובמבר בנובמבר",
      "december dec décembre déc decembre diciembre dic dezember dez dicembre dezembro "
          + "декабря декабрь ديسمبر דצמבר בדצמבר"
    };
    Map<String, Integer> months = new HashMap<>();
    months.put("كانون الثاني", 1);
    months.put("تشرين الأول", 10);
    months.put("تشرين الثاني", 11);
    months.put("كانون الأول", 12);
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
