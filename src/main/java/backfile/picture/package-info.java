/**
 * Pictures as inline SVG: bars over years, a map, names found together. Each is a pure function of
 * numbers and words; what it shows the page says in text as well.
 */
@NullMarked
package backfile.picture;

import org.jspecify.annotations.NullMarked;
