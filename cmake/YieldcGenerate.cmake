# yieldc_generate(TARGET target SOURCES file… [STANDARD 11] [OPTIONS option…])
#
# Transpiles each source into the build folder and compiles the result as a part
# of `target`. Headers may be among the sources: their transpiled form is then
# found before the original.
#
#   STANDARD  the C++ standard in which the sources are read and the result is
#             checked; without it that of the target's CXX_STANDARD
#   OPTIONS   more flags for yieldc's parser; the target's include folders and
#             definitions are passed on in any case
#
# A source is transpiled again when it changes, or a header that it includes, or
# yieldc itself; and compiled again only if that made a difference.

include_guard()
cmake_policy(PUSH)
cmake_policy(SET CMP0116 NEW) # paths in depfiles, with Ninja

# The flags with which the parser reads the sources of `target`.
function(_yieldc_flags result target standard)
  set(flags "")
  if(NOT standard)
    get_target_property(standard ${target} CXX_STANDARD)
  endif()
  if(standard)
    get_target_property(extensions ${target} CXX_EXTENSIONS)
    if(extensions STREQUAL "OFF")
      list(APPEND flags -std=c++${standard})
    else()
      list(APPEND flags -std=gnu++${standard})
    endif()
  endif()
  if(CMAKE_SYSROOT)
    list(APPEND flags --sysroot=${CMAKE_SYSROOT})
  endif()
  separate_arguments(common NATIVE_COMMAND "${CMAKE_CXX_FLAGS}")
  set(folders "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
  set(definitions "$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>")
  set(${result} ${flags} ${common}
      "$<$<BOOL:${folders}>:-I$<JOIN:${folders},;-I>>"
      "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>"
      PARENT_SCOPE)
endfunction()

# `file`, relative to the project's folder if it lies there.
function(_yieldc_relative result file)
  file(RELATIVE_PATH path "${CMAKE_CURRENT_SOURCE_DIR}" "${file}")
  if(path MATCHES "^\\.\\.")
    get_filename_component(path "${file}" NAME)
  endif()
  set(${result} "${path}" PARENT_SCOPE)
endfunction()

# The transpiled headers below `root` come before the originals.
function(_yieldc_shadow_headers target root)
  set(shadows "${root}")
  get_target_property(folders ${target} INCLUDE_DIRECTORIES)
  foreach(folder IN LISTS folders)
    file(RELATIVE_PATH path "${CMAKE_CURRENT_SOURCE_DIR}" "${folder}")
    if(path AND NOT path MATCHES "^\\.\\.|\\$<")
      list(APPEND shadows "${root}/${path}")
    endif()
  endforeach()
  target_include_directories(${target} BEFORE PRIVATE ${shadows})
endfunction()

# What the original includes by a relative path is found from its copy as well.
function(_yieldc_compile output source)
  get_filename_component(folder "${source}" DIRECTORY)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    set_property(SOURCE "${output}" APPEND PROPERTY COMPILE_OPTIONS
                 "-iquote${folder}")
  else()
    set_property(SOURCE "${output}" APPEND PROPERTY INCLUDE_DIRECTORIES
                 "${folder}")
  endif()
endfunction()

function(yieldc_generate)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;STANDARD"
                        "SOURCES;OPTIONS")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "yieldc_generate: unknown ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_TARGET OR NOT arg_SOURCES)
    message(FATAL_ERROR "yieldc_generate needs TARGET and SOURCES")
  endif()

  set(root "${CMAKE_CURRENT_BINARY_DIR}/yieldc/${arg_TARGET}")
  set(header "\\.(h|hh|hpp|hxx|H|inc|ipp)$")
  set(headers ${arg_SOURCES})
  list(FILTER headers INCLUDE REGEX "${header}")
  _yieldc_flags(flags ${arg_TARGET} "${arg_STANDARD}")
  get_target_property(runtime yieldc::runtime INTERFACE_INCLUDE_DIRECTORIES)
  target_include_directories(${arg_TARGET} PRIVATE ${runtime})
  if(headers)
    _yieldc_shadow_headers(${arg_TARGET} "${root}")
    list(APPEND flags -w) # that they are not written along with each source
  endif()
  # make compares times and would run yieldc each time after one run that
  # changed nothing; ninja looks again.
  set(touch "")
  if(CMAKE_GENERATOR MATCHES "Makefiles")
    set(touch COMMAND ${CMAKE_COMMAND} -E touch)
  endif()

  get_target_property(compiled ${arg_TARGET} SOURCES)
  foreach(name IN LISTS arg_SOURCES)
    get_filename_component(source "${name}" ABSOLUTE)
    _yieldc_relative(path "${source}")
    set(output "${root}/${path}")
    get_filename_component(folder "${output}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    set(finish ${touch})
    if(touch)
      list(APPEND finish "${output}")
    endif()
    add_custom_command(
      OUTPUT "${output}"
      COMMAND yieldc::yieldc "${source}" -o "${output}"
              --depfile "${output}.d" -- "${flags}" ${arg_OPTIONS}
      ${finish}
      DEPENDS "${source}" yieldc::yieldc
      DEPFILE "${output}.d"
      COMMENT "Transpiling ${path}"
      COMMAND_EXPAND_LISTS VERBATIM)
    target_sources(${arg_TARGET} PRIVATE "${output}")
    if(NOT name MATCHES "${header}")
      _yieldc_compile("${output}" "${source}")
    endif()
    if("${name}" IN_LIST compiled OR "${source}" IN_LIST compiled)
      set_source_files_properties("${source}" PROPERTIES HEADER_FILE_ONLY ON)
    endif()
  endforeach()
endfunction()

cmake_policy(POP)
