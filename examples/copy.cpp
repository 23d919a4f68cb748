// Copies files with libuv, all at once, as tasks.
//
//   copy FROM TO [FROM TO…]
//
// A file that cannot be copied does not stop the others, and leaves no half of
// a copy behind.

#include <cstdio>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <uv.h>
#include <vector>
#include <yieldc/async/uv.h>
#include <yieldc/generator.h>

/// Removes a file that is not finished.
class Unfinished {
public:
  explicit Unfinished(std::string name) : path(std::move(name)) {}
  Unfinished(Unfinished &&) = delete;
  ~Unfinished() {
    if (!path.empty())
      ::unlink(path.c_str());
  }
  void finish() { path.clear(); }

private:
  std::string path;
};

/// Writes all of a buffer, in as many pieces as it takes.
YIELDC_GENERATOR yieldc::task<> writeAll(uv_loop_t *loop,
                                         const yieldc::uv_file_handle &file,
                                         const char *data, std::size_t size) {
  while (size != 0) {
    std::size_t const written = co_yield yieldc::uv_write(
        loop, file, data, static_cast<unsigned>(size));
    data += written;
    size -= written;
  }
}

/// Copies a file: reads a block while the one before it is written. The result
/// is the number of bytes.
YIELDC_GENERATOR yieldc::task<std::size_t>
copy(uv_loop_t *loop, std::string from, std::string to) {
  yieldc::uv_file_handle source =
      co_yield yieldc::uv_open(loop, from, O_RDONLY);
  uv_stat_t const status = co_yield yieldc::uv_stat(loop, source);
  yieldc::uv_file_handle target =
      co_yield yieldc::uv_open(loop, to, O_WRONLY | O_CREAT | O_EXCL,
                               static_cast<int>(status.st_mode & 0777));
  Unfinished unfinished(to);
  std::vector<char> blocks[2] = {std::vector<char>(65536),
                                 std::vector<char>(65536)};
  std::size_t total = 0;
  int current = 0;
  std::size_t size =
      co_yield yieldc::uv_read(loop, source, blocks[0].data(), 65536);
  while (size != 0) {
    char *const ready = blocks[current].data();
    current = 1 - current;
    auto const both = co_yield yieldc::all(
        yieldc::uv_write(loop, target, ready, static_cast<unsigned>(size)),
        yieldc::uv_read(loop, source, blocks[current].data(), 65536));
    std::size_t const written = std::get<0>(both);
    if (written != size)
      co_yield yieldc::elements_of(
          writeAll(loop, target, ready + written, size - written));
    total += size;
    size = std::get<1>(both);
  }
  co_yield yieldc::uv_close(loop, std::move(target));
  unfinished.finish();
  co_return total;
}

int main(int argc, char **argv) {
  uv_loop_t loop;
  uv_loop_init(&loop);
  std::vector<std::string> answers(static_cast<std::size_t>(argc) / 2);
  int status = 0;
  for (std::size_t i = 0; i < answers.size() && argc % 2 == 1; ++i)
    yieldc::spawn(copy(&loop, argv[2 * i + 1], argv[2 * i + 2]),
                  [&, i](yieldc::outcome<std::size_t> &result) {
                    try {
                      answers[i] = std::to_string(result.get()) + " bytes";
                    } catch (const yieldc::uv_error &error) {
                      answers[i] = error.what();
                      status = 1;
                    }
                  });
  uv_run(&loop, UV_RUN_DEFAULT);
  for (const std::string &answer : answers)
    std::printf("%s\n", answer.c_str());
  return uv_loop_close(&loop) == 0 ? status : 3;
}
