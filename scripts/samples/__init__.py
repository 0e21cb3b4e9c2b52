"""The maker of the sample pages: texts -> typeset page -> worn page, each with its truth."""
