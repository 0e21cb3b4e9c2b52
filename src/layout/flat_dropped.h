// What looked like text and is left out, while boxes are still those of the flattened picture.
#pragma once

#include "page/page.h"

namespace broadsheet::layout {

struct FlatDropped {
  Box box;
  DropReason reason = DropReason::noise;
};

}  // namespace broadsheet::layout
