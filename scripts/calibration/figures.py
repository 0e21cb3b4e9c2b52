"""What the fits are worth on pages that nothing was fitted on, as Markdown."""

from . import fit
from .header import GROUPS, READERS


def tell(found, curve_of):
    print("| type | characters | neural wrong | Tesseract wrong | both wrong | changes | of them right | ECE neural | "
          "ECE Tesseract | ECE of the text |")
    print("| --- " + "| ---: " * 9 + "|")
    curves = []
    for group in GROUPS:
        held = found[group]
        right, wrong = changes(group, held.differing)
        errors = []
        for reader in READERS:
            said, truth = zip(*held.said[reader])
            errors.append(fit.calibration_error(fit.apply_curve(curve_of[reader][group], said), truth))
        errors.append(fit.calibration_error(*zip(*held.final)))
        curves.append((group, errors[2][1]))
        share = f"{right / (right + wrong):.2f}" if right + wrong else "-"
        print(f"| {group} | {held.characters} | {held.wrong['neural']} | {held.wrong['tesseract']} | {held.wrong['both']} | "
              f"{right + wrong} | {share} | " + " | ".join(f"{e:.4f}" for e, _ in errors) + " |")
    for group, rows in curves:
        print(f"\n{group}: confidence of the text against the share of right characters")
        for low, high, count, mean, right in rows:
            print(f"  {low:.2f} to {high:.2f}  {count:7}  {mean:.3f}  {right:.3f}")


def changes(group, differing):
    """Where agreement departs from the reader that the type is read with first: how often that is right and wrong."""
    neural_first = group.startswith("chinese")
    right = wrong = 0
    for _, odds, first_right in differing:
        if first_right is None or (odds >= 0) == neural_first:
            continue
        if bool(first_right) == (odds >= 0):
            right += 1
        else:
            wrong += 1
    return right, wrong
