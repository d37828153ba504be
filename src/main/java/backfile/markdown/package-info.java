/**
 * The files of content/: front matter and Markdown in and out, and the HTML of a body. The only
 * place with Flexmark, which never sees a text that {@link backfile.markdown.Guard} refuses, and
 * with the YAML reader. What Flexmark finds is turned into the model at once; HTML is written from
 * the model alone.
 */
@NullMarked
package backfile.markdown;

import org.jspecify.annotations.NullMarked;
