const int limit = 3;
