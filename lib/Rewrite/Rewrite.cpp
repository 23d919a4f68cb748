#include "Rewrite/Rewrite.h"
#include "Frontend/Frontend.h"
#include "clang/Format/Format.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using tooling::Replacement;
using tooling::Replacements;

namespace yieldc {

const EditedFile::Region *EditedFile::regionAt(unsigned line) const {
  size_t begin = 0;
  for (unsigned i = 1; i < line && begin != std::string::npos; ++i) {
    begin = text.find('\n', begin);
    begin = begin == std::string::npos ? begin : begin + 1;
  }
  if (begin == std::string::npos)
    return nullptr;
  size_t end = std::min(text.find('\n', begin), text.size());
  for (const Region &region : regions)
    if (begin < region.end && end > region.begin)
      return &region;
  return nullptr;
}

const EditedFile::Region *EditedFile::regionHolding(size_t offset) const {
  auto found = llvm::find_if(regions, [&](const Region &region) {
    return region.begin <= offset && offset < region.end;
  });
  return found == regions.end() ? nullptr : &*found;
}

void EditedFile::addRegionsOf(const EditedFile &earlier) {
  std::vector<Region> ours = std::move(regions);
  regions.clear();
  auto next = ours.begin();
  size_t grown = 0;
  for (Region before : earlier.regions) {
    for (; next != ours.end() && next->oldEnd <= before.begin; ++next) {
      grown = next->end - next->oldEnd;
      regions.push_back(std::move(*next));
    }
    if (next != ours.end() && next->oldBegin <= before.begin) {
      next->of.insert(next->of.begin(), before.of.begin(), before.of.end());
      continue;
    }
    before.begin += grown;
    before.end += grown;
    regions.push_back(std::move(before));
  }
  std::move(next, ours.end(), std::back_inserter(regions));
}

/// `text` with the line ends of `file`.
static std::string withLineEndsOf(llvm::StringRef file, llvm::StringRef text) {
  size_t first = file.find('\n');
  bool carriage =
      first != llvm::StringRef::npos && first && file[first - 1] == '\r';
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
      continue;
    if (text[i] == '\n' && carriage)
      result += '\r';
    result += text[i];
  }
  return result;
}

bool Edits::replace(const SourceManager &sources, const LangOptions &lang,
                    SourceRange range, const Definition &definition,
                    const std::string &text) {
  CharSourceRange chars = sources.getExpansionRange(range);
  llvm::StringRef buffer =
      sources.getBufferData(sources.getFileID(chars.getBegin()));
  Replacement edit(sources, chars, withLineEndsOf(buffer, text), lang);
  File &file =
      files[absolutePath(sources.getFileManager(), edit.getFilePath())];
  if (file.text.empty())
    file.text = buffer.str();
  for (const Replacement &before : file.edits)
    if (before == edit)
      return true;
  if (llvm::Error overlap = file.edits.add(edit)) {
    consumeError(std::move(overlap));
    return false;
  }
  file.definitions[edit.getOffset()] = definition;
  return true;
}

std::vector<std::string> Edits::paths() const {
  std::vector<std::string> result;
  for (const auto &[path, file] : files)
    result.push_back(path);
  return result;
}

namespace {
/// The files on disk; notes which of them are read.
class RecordingFiles : public llvm::vfs::ProxyFileSystem {
public:
  explicit RecordingFiles(std::vector<std::string> &read)
      : ProxyFileSystem(llvm::vfs::getRealFileSystem()), read(read) {}

  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &path) override {
    auto file = ProxyFileSystem::openFileForRead(path);
    if (file)
      read.push_back(path.str());
    return file;
  }

private:
  std::vector<std::string> &read;
};
} // namespace

/// The regions, those together that nothing separates: clang-format compares
/// each line with each range.
static std::vector<tooling::Range> rangesOf(const EditedFile &file) {
  std::vector<tooling::Range> ranges;
  for (const EditedFile::Region &region : file.regions) {
    size_t begin = region.begin;
    if (!ranges.empty()) {
      size_t end = ranges.back().getOffset() + ranges.back().getLength();
      if (llvm::StringRef(file.text).slice(end, begin).trim().empty()) {
        begin = ranges.back().getOffset();
        ranges.pop_back();
      }
    }
    ranges.emplace_back(begin, region.end - begin);
  }
  return ranges;
}

/// Lines of more characters are not broken: where expressions nest,
/// clang-format takes memory for that which grows with the square of the
/// length.
constexpr size_t longestBroken = 2000;

static bool hasVeryLongLine(const EditedFile &file) {
  return llvm::any_of(file.regions, [&](const EditedFile::Region &region) {
    llvm::StringRef rest =
        llvm::StringRef(file.text).slice(region.begin, region.end);
    while (!rest.empty()) {
      auto [line, after] = rest.split('\n');
      if (line.size() > longestBroken)
        return true;
      rest = after;
    }
    return false;
  });
}

/// What clang-format would change strictly inside the regions: the text around
/// them is the user's, and so is the space before and after.
static llvm::Expected<Replacements>
layOut(EditedFile &file, llvm::StringRef path, Layout layout) {
  auto files = llvm::makeIntrusiveRefCnt<RecordingFiles>(file.styles);
  llvm::Expected<format::FormatStyle> style =
      format::getStyle("file", path, "LLVM", file.text, files.get(),
                       /*AllowUnknownOptions=*/true);
  if (!style)
    return style.takeError();
  if (layout == Layout::WithinLine || hasVeryLongLine(file))
    style->ColumnLimit = 0; // keeps lines as they are, where it can
  Replacements result;
  for (const Replacement &change :
       format::reformat(*style, file.text, rangesOf(file), path)) {
    llvm::StringRef before(file.text.data() + change.getOffset(),
                           change.getLength());
    if (layout == Layout::WithinLine &&
        before.count('\n') != change.getReplacementText().count('\n'))
      continue;
    auto region =
        llvm::partition_point(file.regions, [&](const EditedFile::Region &one) {
          return one.end <= change.getOffset() + change.getLength();
        });
    if (region != file.regions.end() && change.getOffset() > region->begin)
      if (llvm::Error error = result.add(change))
        return std::move(error);
  }
  return result;
}

static llvm::Error change(EditedFile &file, const Replacements &changes) {
  llvm::Expected<std::string> text =
      tooling::applyAllReplacements(file.text, changes);
  if (!text)
    return text.takeError();
  file.text = std::move(*text);
  // The edges of the regions increase, and none lies inside a change.
  auto next = changes.begin();
  size_t grown = 0;
  auto shift = [&](size_t &edge) {
    for (;
         next != changes.end() && next->getOffset() + next->getLength() <= edge;
         ++next)
      grown += next->getReplacementText().size() - next->getLength();
    edge += grown;
  };
  for (EditedFile::Region &region : file.regions) {
    shift(region.begin);
    shift(region.end);
  }
  return llvm::Error::success();
}

llvm::Expected<EditedFile> Edits::apply(llvm::StringRef path,
                                        Layout layout) const {
  const File &file = files.at(path.str());
  EditedFile result;
  result.text = file.text;
  for (const Replacement &edit : file.edits) {
    size_t begin = edit.getOffset(), end = begin + edit.getLength();
    size_t lines = llvm::StringRef(file.text).slice(begin, end).count('\n');
    result.regions.push_back({{file.definitions.at(edit.getOffset())},
                              begin,
                              end,
                              begin,
                              end,
                              static_cast<unsigned>(lines)});
  }
  if (llvm::Error error = change(result, file.edits))
    return std::move(error);
  if (layout == Layout::AsIs)
    return result;
  llvm::Expected<Replacements> changes = layOut(result, path, layout);
  if (!changes)
    return changes.takeError();
  if (llvm::Error error = change(result, *changes))
    return std::move(error);
  return result;
}

} // namespace yieldc
