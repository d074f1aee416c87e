// cmark-gfm, the library that GitHub itself reads Markdown with. Only the module Markdown imports this.
#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
