// Tesseract's two models of broken type: script/Fraktur and frk.
//
// Both learnt from texts in which ligatures are written as signs that no newspaper prints: < for ch, > for
// ck, { or \{ for an ſch that touches. And they err in different places, so that each line is worth reading
// with both.
#pragma once

#include <string>

#include "recognize/reader.h"

namespace broadsheet::recognize {

/// The other model of broken type: "frk" of "Fraktur", "Fraktur" of "frk"; empty for all others.
std::string sister_model(const std::string& language);

/// Writes ligatures as letters, which share its room evenly and have its confidence.
void spell_ligatures(Reading& reading);

}  // namespace broadsheet::recognize
