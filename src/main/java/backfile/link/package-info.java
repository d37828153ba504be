/**
 * Article and glossary to linked article: which entry each mention means, where a link stands, and
 * each mention in its sentence. Pure.
 */
@NullMarked
package backfile.link;

import org.jspecify.annotations.NullMarked;
