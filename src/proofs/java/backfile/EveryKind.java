package backfile;

/** An archive of a few lines that holds every kind of block and of page. */
final class EveryKind {
  private EveryKind() {}

  static Archive in(Archive archive) {
    return archive
        .write(
            "content/articles/all.md",
            """
            ---
            title: "All that an article may hold <b>"
            kicker: "Kicker"
            standfirst: "A standfirst & more"
            published: "2021-11-24T14:05Z"
            authors: ["Jane \\"J\\" Miller", "John Doe"]
            contributors: [{name: "Reuters", role: "wire", note: "Reuters contributed to this story."}]
            language: "en"
            former-slugs: ["everything"]
            ---

            A paragraph with *emphasis*, **strength**, ~~nothing~~, `code`, a [link](https://example.org/?a=1&b=2) from Rabat.[^1]

            ## A sub-heading

            1. one
            2. two
                - deep

            - [ ] not done
            - a

              b

            > A quotation.
            >
            > — Benny Gantz

            | Year | Visits |
            |------|-------:|
            | 2020 | 1 |
            | 2021 | 22 |

            <figure id="fig-1">
            <figcaption>Benny Gantz in Rabat. <cite>Someone</cite></figcaption>
            </figure>

            ---

            ```
            code <b>
            ```

            [^1]: The note.
            """)
        .write(
            "content/articles/gone.md",
            "---\ntitle: \"Gone\"\nwithdrawn: \"By request\"\n---\n\nText.\n")
        .write(
            "content/articles/record.md",
            "---\ntitle: \"Record\"\npublish: \"record\"\n---\n\nText from Rabat.\n")
        .write(
            "content/glossary/moshe-gantz.md",
            "---\nname: \"Moshe <b>Gantz\"\ntype: \"person\"\naliases: [\"Gantz\"]\nnot: [\"gone\"]\n---\n")
        .write(
            "content/glossary/benny-gantz.md",
            "---\nname: \"Benny Gantz\"\ntype: \"person\"\naliases: [\"Gantz\"]\nonly-in: [\"all\", \"doubtful\", \"gone-too\"]\n---\n")
        .write(
            "content/articles/doubtful.md",
            "---\ntitle: \"Gantz speaks\"\n---\n\nGantz spoke at length, and nobody interrupted Gantz.\n\nThe talk of Gantz ended at noon in Rabat.\n")
        .write("content/guide.md", "---\ntitle: \"Guide\"\n---\n\n# One\n\n## Two\n\nText.\n")
        .write(
            "content/articles/rtl.md",
            """
            ---
            title: "وزير الدفاع في الرباط"
            language: "ar"
            ---

            زار الوزير Rabat ثم [موقع](https://example.org/).

            > اقتباس.
            """)
        .write(
            "content/articles/long-words.md",
            """
            ---
            title: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
            published: "2021"
            authors: ["Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"]
            ---

            ## Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz

            https://example.org/a/very/long/address/that/nobody/will/ever/type/and/no/browser/breaks.html?by=itself

                a line of code that is longer than any window of a telephone is wide, and then some more of it

            | One column | Another column | A third column | A fourth column | A fifth column |
            |---|---|---|---|---|
            | Donaudampfschifffahrt | Elektrizitätenhaupt | Betriebswerkbau | Unterbeamte | Gesellschaft |
            """);
  }
}
