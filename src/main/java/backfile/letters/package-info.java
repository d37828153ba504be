/**
 * What is to be known of scripts, languages and encodings: slugs out of any script, the order of an
 * index, what bytes spell. A tool that every stage may use; the only place with ICU, which is
 * loaded when a text needs it and not before.
 */
@NullMarked
package backfile.letters;

import org.jspecify.annotations.NullMarked;
