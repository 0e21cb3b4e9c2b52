"""How German is spelled in Fraktur."""


def with_long_s(word, seams):
    """`word` with the long s wherever German Fraktur sets it: not at the end of a word or before a seam."""
    out = []
    for at, char in enumerate(word):
        long = char == "s" and at + 1 < len(word) and word[at + 1].isalpha() and at + 1 not in seams
        out.append("ſ" if long else char)
    return "".join(out)
