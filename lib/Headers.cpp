#include "Headers.h"
