"""Lines of letters to learn from: words out of dictionaries in any order, so that nothing but their shape can be learnt.

Words come from Debian's word lists (scripts/packages, role `letters`) and stay there; one in two is a word that every
line of print has. A third of the lines gets a number, a date, a price or an abbreviation.
"""

import random
from pathlib import Path

from fraktur import with_long_s

COMMON = {
    "eng": "the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they "
           "which one you were her all she there would their we him been has when who will more no if out so said what up "
           "its about into than them can only other new some could time these two may then do first any my now such like "
           "our over man me even most made after also did many before must through back years where much your way well "
           "down should because each just those people mr how too little state good very make world still own see men "
           "work long get here between both life being under never day same another know while last might us great old "
           "year off come since against go came right used take three".split(),
    "deu": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
           "daß sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis "
           "mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich "
           "eines jahr zwei jahren diese dieser wieder keine seiner worden will zwischen immer was sagte gibt alle "
           "seit muß wurden beim doch jetzt waren drei jedoch seinen ihr dieses uns dazu ihm ihn ganz heute damals".split(),
    "fra": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux "
           "d'un cette ont ses mais comme on tout nous sa été elle même".split(),
}
LISTS = {"eng": ("american-english",), "deu": ("ngerman", "ogerman"), "fra": ("french",)}
MONTHS = {"eng": "January February March April May June July August September October November December".split(),
          "deu": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
          "fra": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()}
SHORT = {"eng": "Mr. Mrs. Dr. St. Co. No. Nov. Jan. Feb. a.m. p.m. U.S. N.Y. &c. vs. Gen. Capt. Esq. Rev.".split(),
         "deu": "Hr. Dr. Nr. Fr. St. z.B. u.s.w. d.h. Mk. Pf. Fl. Thlr. ca. resp. bezw. Sr. k.k. Abg. ꝛc.".split(),
         "fra": "M. MM. Mme St. av. etc. fr. n° S.A.".split()}
QUOTES = {"eng": ("“”", '""', "‘’", "''", "“”"), "deu": ("„“", "„”", "»«", "‚‘", "„“"), "fra": ("«»",)}
MARKS = ".,;:!?-–—()[]&/*§%$£€¢+=<>°†•·…'’‘“”„‚»«½¼¾⸗\"#@"
LETTERS = ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
           "ÄÖÜäöüßſÀÂÇÈÉÊËÎÏÔŒÙÛàâçèéêëîïôœùûÆæáíóúñÑ")
ALPHABET = "".join(dict.fromkeys(LETTERS + MARKS))


def in_fraktur(word):
    """`word` as Fraktur sets it, now and then with a seam where the round s stays that only a reader knows."""
    return with_long_s(word, {at for at in range(1, len(word)) if random.random() < 0.06})


class Texts:
    def __init__(self, folder):
        self.words = {language: [word for name in names for word in self._read(Path(folder) / name)]
                      for language, names in LISTS.items()}

    @staticmethod
    def _read(path):
        words = path.read_text(encoding="utf-8").split()
        return [word for word in words if not word.endswith("'s") and all(c in ALPHABET for c in word)]

    def _number(self, language):
        kind = random.randrange(8)
        n = random.randrange(10 ** random.randrange(1, 6))
        point = "." if language == "eng" else ","
        if kind == 0:
            return f"{random.randrange(1, 32)}{random.choice(['.', '', 'th', 'st'] if language == 'eng' else ['.'])}"
        if kind == 1:
            return str(random.randrange(1700, 2030))
        if kind == 2:
            return f"{random.choice('$£')}{n:,}" if language == "eng" else f"{n}{point}{random.randrange(100):02d}"
        if kind == 3:
            return f"{random.randrange(100)}{random.choice(['%', '½', '¼', '¾', ' %'])}"
        if kind == 4:
            return f"{random.choice(MONTHS[language])} {random.randrange(1, 32)}"
        if kind == 5:
            return f"{random.randrange(24)}{random.choice(':.')}{random.randrange(60):02d}"
        if kind == 6:
            return f"{random.randrange(1, 100)}-{random.randrange(1, 100)}"
        return str(n)

    def _word(self, language, loud):
        chance = random.random()
        if chance < 0.05:
            return self._number(language)
        if chance < 0.07:
            return random.choice(SHORT[language])
        word = random.choice(COMMON[language] if chance < 0.5 else self.words[language])
        if random.random() < 0.1:
            word = word.capitalize()
        if random.random() < 0.02:
            word = word + random.choice("-–—/") + random.choice(self.words[language])
        return word.upper() if loud or random.random() < 0.01 else word

    def line(self, fraktur):
        """A line of print: a piece of running text or a headline."""
        language = random.choices(["deu", "eng"], [0.95, 0.05])[0] if fraktur else \
            random.choices(["eng", "deu", "fra"], [0.6, 0.3, 0.1])[0]
        loud = not fraktur and random.random() < 0.08
        words, length = [], random.choice([12, 25, 38, 38, 50, 60])
        while sum(map(len, words)) + len(words) < length:
            word = self._word(language, loud)
            chance = random.random()
            if chance < 0.12:
                word += random.choice(".,,,,.;:!?")
            elif chance < 0.17:
                left, right = random.choice(QUOTES[language])
                word = random.choice([left + word, word + random.choice([".", ",", ""]) + right, left + word + right])
            elif chance < 0.19:
                word = random.choice([f"({word}", f"{word})", f"({word})"])
            elif chance < 0.20:
                words.append(random.choice("—–&-·*†•§"))
            elif chance < 0.203:
                word += random.choice(MARKS)
            words.append(word)
        if random.random() < 0.25 and words[-1].isalpha() and len(words[-1]) > 5:
            words[-1] = words[-1][:random.randrange(2, len(words[-1]) - 2)] + ("⸗" if fraktur else "-")
        elif random.random() < 0.15:
            words[-1] += "."
        if random.random() < 0.3:
            words[0] = words[0][:1].upper() + words[0][1:]
        if fraktur:
            words = [in_fraktur(word) for word in words]
        return [word for word in (("".join(c for c in word if c in ALPHABET or c == " ")) for word in words) if word]
