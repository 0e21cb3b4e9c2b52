// What a network for lines says of a picture, as a Reading.
//
// A very wide line is cut at its widest whites and read in parts, never shrunk.
#pragma once

#include "net/line_recognizer.h"
#include "recognize/line_picture.h"
#include "recognize/reader.h"

namespace broadsheet::recognize {

/// The picture is as high as the network wants it. Errors: engine.
Result<Reading> read_picture(net::LineRecognizer& network, const LinePicture& picture);

}  // namespace broadsheet::recognize
