/**
 * Linked articles and glossary to pages, feed and lists for machines. The only place with
 * FreeMarker. A template gets one variable, {@code page}: a record of {@link backfile.render.Page},
 * whose components are all that it may say, every text ready to show.
 */
@NullMarked
package backfile.render;

import org.jspecify.annotations.NullMarked;
