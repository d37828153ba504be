package backfile.model;

/**
 * A date that an article speaks of, in its sentence.
 *
 * @param date as precise as the text gives it
 * @param excerpt the sentence, with the words of the date where else a name stands
 */
public record Spoken(PartialDate date, Excerpt excerpt) {}
