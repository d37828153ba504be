/**
 * Article to names, and the names of all articles to the glossary. Finding names in one article is
 * behind {@link backfile.analyse.Recogniser}, so that its core can be replaced; making one glossary
 * of all of them is {@link backfile.analyse.GlossaryDraft}, an associative reduction.
 */
@NullMarked
package backfile.analyse;

import org.jspecify.annotations.NullMarked;
