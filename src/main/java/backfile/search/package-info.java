/**
 * Articles and names to the search index: small files that a script in the browser asks for by what
 * is typed. Knows neither pages nor folders; what it makes goes to a {@link
 * backfile.search.IndexFiles}.
 *
 * <h2>What holds the two sides together</h2>
 *
 * The build and the script in {@code templates/search.js} read words by the same rules, {@link
 * backfile.search.SearchWords}, and the numbers of the files by the same figures, {@link
 * backfile.search.Figures64}. Scores are whole numbers, so that both rank alike to the last
 * article.
 *
 * <h2>The files</h2>
 *
 * All stand in {@code search/} and are classic scripts that say {@code shard=…}, because a page
 * from a disk may load scripts and nothing else. Their names are taken from what they hold, so that
 * a browser may keep them for ever; the search page names the first, which names the others.
 *
 * <ul>
 *   <li>the first: how many articles there are, their years, sources and lengths, and which file
 *       begins with what; where that is long, it has further files, which the first one names;
 *   <li>words: a stretch of the archive's words in the order of UTF-16, each with the articles that
 *       it stands in;
 *   <li>common words: the same of those that more than a quarter of all articles have, and more
 *       than 250, and no name has; apart, since only phrases and who asks for nothing else need
 *       them;
 *   <li>articles: headline, address and date of a stretch of articles, newest first;
 *   <li>spellings: a stretch of the words of which names consist, each with those names;
 *   <li>sounds: the same words in the order of their consonants, for names spelled otherwise;
 *   <li>names: a stretch of names, those first that most articles mention;
 *   <li>mentions: the articles of a stretch of names, in the form of the words'.
 * </ul>
 *
 * <h2>What a query costs</h2>
 *
 * Most queries are names, and who spells one is answered by the articles that mention it: the
 * spellings, the names and their mentions are small, and no file of words, which is large, has to
 * be sent. A word is looked up among the words where names do not know it or where the words
 * themselves are asked for.
 */
@NullMarked
package backfile.search;

import org.jspecify.annotations.NullMarked;
