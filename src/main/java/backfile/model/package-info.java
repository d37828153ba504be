/**
 * The nouns: records and enums on the JDK alone, which every stage knows. They cannot be wrong:
 * what a record may not hold, its constructor refuses; lists are copied on the way in.
 */
@NullMarked
package backfile.model;

import org.jspecify.annotations.NullMarked;
