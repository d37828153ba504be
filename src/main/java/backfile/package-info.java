/**
 * Backfile: raw article text to a linked site in one command.
 *
 * <p>The packages are the pipeline. {@link backfile.clean} makes an article of a seed, {@link
 * backfile.markdown} is its file in content/, {@link backfile.analyse} finds the names and settles
 * the glossary, {@link backfile.link} joins the two, {@link backfile.render} makes pages, {@link
 * backfile.check} looks for what is wrong in them. They speak in the nouns of {@link
 * backfile.model}, share the tools {@link backfile.letters}, {@link backfile.json} and {@link
 * backfile.html}, and know nothing of one another. Files and the clock are in {@link
 * backfile.disk}.
 *
 * <p>This package joins them: {@code SeedsToContent} and {@code ContentToSite} are the two halves,
 * {@code Build} runs both, the commands are what people call.
 */
@NullMarked
package backfile;

import org.jspecify.annotations.NullMarked;
