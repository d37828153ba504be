package backfile.model;

/**
 * What cleaning makes of a seed: the article, still without a slug, and the account of its lines.
 */
public record Cleaned(Article article, Ledger ledger) {}
